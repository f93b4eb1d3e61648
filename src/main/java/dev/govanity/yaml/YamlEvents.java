package dev.govanity.yaml;

import dev.govanity.diagnostic.SourceText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The parser for a text. */
final class YamlEvents {
    private YamlEvents() {}

    /** The fast one if the text is plain enough for it, or else SnakeYAML's. Both tell the same of what both can read. */
    static Parser of(SourceText source) {
        return PlainParser.of(source.text()).orElseGet(() -> thorough(source.text()));
    }

    static Parser thorough(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // whoever read the file has bounded it
        return new ParserImpl(new StreamReader(text), options);
    }
}
