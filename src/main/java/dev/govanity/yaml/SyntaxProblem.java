package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Translates the parser's error messages for people who edit a file. The parser's own messages mention tokens and
 * parser states, so users never see them.
 */
final class SyntaxProblem {
    private SyntaxProblem() {}

    /**
     * @param complaint the start of the parser's message
     * @param atContext whether the fault is where the construct began, not where the parser noticed it
     */
    private record Translation(String complaint, boolean atContext, String message, String help) {}

    private static final List<Translation> TRANSLATIONS = List.of(
            new Translation(
                    "mapping values are not allowed here",
                    false,
                    "unexpected \":\"",
                    "put the value into quotes if the colon belongs to it; otherwise check the indentation"),
            new Translation(
                    "could not find expected ':'",
                    true,
                    "line is not \"key: value\"",
                    "add the colon, or indent the line"),
            new Translation(
                    "sequence entries are not allowed here",
                    false,
                    "unexpected \"-\"",
                    "put a list item on a line of its own, or the value into quotes"),
            new Translation(
                    "mapping keys are not allowed here", false, "unexpected \"?\"", "put the value into quotes"),
            new Translation("found unexpected end of stream", true, "quote is not closed", "close it on the same line"),
            new Translation(
                    "found unexpected document separator", true, "quote is not closed", "close it on the same line"),
            new Translation(
                    "found unknown escape character",
                    false,
                    "unknown escape in double quotes",
                    "use single quotes, in which a backslash is an ordinary character"),
            new Translation(
                    "expected escape sequence of",
                    false,
                    "incomplete escape in double quotes",
                    "use single quotes, in which a backslash is an ordinary character"),
            new Translation(
                    "expected ',' or '}'",
                    false,
                    "\"{\" is not closed here",
                    "add a comma or a \"}\" in front of this"),
            new Translation(
                    "expected ',' or ']'",
                    false,
                    "\"[\" is not closed here",
                    "add a comma or a \"]\" in front of this"),
            new Translation("expected the node content", false, "value missing", "write it in front of this"),
            new Translation(
                    "expected <block end>",
                    false,
                    "indentation matches no line above",
                    "align it with the other keys of its mapping"),
            new Translation(
                    "expected '<document start>'", false, "text after the end of the document", "align or remove it"),
            new Translation("found undefined tag handle", true, "unknown tag", "remove it"),
            new Translation("found duplicate", true, "duplicate directive", "remove it"));

    /** The diagnostic for a parser error, at the place of the fault. */
    static Diagnostic of(SourceText source, MarkedYAMLException broken) {
        String complaint = broken.getProblem() == null ? "" : broken.getProblem();
        int noticed = offset(source, broken.getProblemMark());
        if (complaint.startsWith("found character")) {
            return unstartable(source, noticed);
        }
        Optional<Diagnostic> glued = GluedColon.before(source.text(), noticed);
        if (glued.isPresent()) {
            return glued.get();
        }
        for (Translation translation : TRANSLATIONS) {
            if (complaint.startsWith(translation.complaint())) {
                Mark mark = translation.atContext() && broken.getContextMark() != null
                        ? broken.getContextMark()
                        : broken.getProblemMark();
                return problem(source, offset(source, mark), translation.message())
                        .help(translation.help());
            }
        }
        return problem(source, noticed, "this is not YAML");
    }

    /**
     * The diagnostic for a text that cannot be read from an offset on, if the parser gives neither reason nor place.
     */
    static Diagnostic behind(SourceText source, int offset) {
        return problem(source, offset, "this is not YAML");
    }

    /** The diagnostic for a character that no value can start with: a tab, {@code @}, a backquote or {@code %}. */
    private static Diagnostic unstartable(SourceText source, int offset) {
        char character = offset < source.text().length() ? source.text().charAt(offset) : '\t';
        return character == '\t'
                ? problem(source, offset, "tab in the indentation").help("indent with spaces")
                : problem(source, offset, "unquoted value starts with \"" + character + "\"")
                        .help("put the value into quotes");
    }

    private static Diagnostic problem(SourceText source, int offset, String message) {
        boolean atCharacter = offset < source.text().length() && source.text().charAt(offset) > ' ';
        int end = atCharacter ? source.text().offsetByCodePoints(offset, 1) : offset;
        return Diagnostic.error("yaml-syntax", new Span(offset, end), message);
    }

    private static int offset(SourceText source, Mark mark) {
        return mark == null ? 0 : source.offsetOfCodePoint(mark.getIndex());
    }
}
