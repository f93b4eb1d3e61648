package dev.govanity.golang;

import dev.govanity.golang.PageTokenizer.End;
import dev.govanity.golang.PageTokenizer.EndTag;
import dev.govanity.golang.PageTokenizer.StartTag;
import dev.govanity.golang.PageTokenizer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the go-import tags of a page, as cmd/go parseMetaGoImports in module mode (go1.26).
 *
 * <p>Go does not read the page as HTML: a script with {@code a < b} in it ends the reading, a missing {@code <head>}
 * does not matter, and the content type and {@code <meta charset>} are ignored.
 */
public final class GoImportReader {
    private static final int FIELDS = 3;

    private GoImportReader() {}

    /** Reads a page's bytes up to the end of its head or to the first error. */
    public static GoImportPage read(byte[] page) {
        PageTokenizer tokenizer = new PageTokenizer(page);
        List<GoImport> tags = new ArrayList<>();
        Token token = tokenizer.next();
        while (!endsHead(token)) {
            if (token instanceof StartTag tag) {
                goImport(tag).ifPresent(tags::add);
            }
            token = tokenizer.next();
        }
        // Go ignores an error after the first tag
        Optional<String> error = tags.isEmpty() ? tokenizer.error() : Optional.empty();
        return new GoImportPage(modFirst(tags), error);
    }

    private static boolean endsHead(Token token) {
        return token instanceof End
                || (token instanceof StartTag start && start.local().equalsIgnoreCase("body"))
                || (token instanceof EndTag end && end.local().equalsIgnoreCase("head"));
    }

    private static Optional<GoImport> goImport(StartTag tag) {
        boolean counts =
                tag.local().equalsIgnoreCase("meta") && tag.attribute("name").equals("go-import");
        if (!counts) {
            return Optional.empty();
        }
        List<String> fields = WhiteSpace.fields(tag.attribute("content"));
        return switch (fields.size() - FIELDS) {
            case 0 -> Optional.of(new GoImport(fields.get(0), fields.get(1), fields.get(2), ""));
            case 1 -> Optional.of(new GoImport(fields.get(0), fields.get(1), fields.get(2), fields.get(3)));
            default -> Optional.empty();
        };
    }

    /** Puts mod tags first, and drops the other tags of the same prefix. */
    private static List<GoImport> modFirst(List<GoImport> tags) {
        List<GoImport> ordered =
                new ArrayList<>(tags.stream().filter(GoImport::isMod).toList());
        Set<String> displaced = ordered.stream().map(GoImport::prefix).collect(Collectors.toSet());
        tags.stream()
                .filter(tag -> !tag.isMod() && !displaced.contains(tag.prefix()))
                .forEach(ordered::add);
        return ordered;
    }
}
