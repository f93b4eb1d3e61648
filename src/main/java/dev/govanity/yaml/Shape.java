package dev.govanity.yaml;

import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Checks that edits changed only single values: the mappings and lists are the same and in the same places, with the
 * same number of values in the same order.
 */
public final class Shape {
    private final List<Edit> edits;
    /** The text after the edits. */
    private final String edited;
    /** The next edit whose value has not been reached. */
    private int next;
    /** How far the edits before it have moved the text. */
    private int shift;

    private Shape(List<Edit> edits, String edited) {
        this.edits = edits;
        this.edited = edited;
    }

    /**
     * Whether edits changed only the values that they replace. Each other value must read as before. An edited value
     * must end where its edit ends, so that a quote or {@code #} in it does not affect its neighbours; after a value
     * that replaces a block scalar, which ends a line, a comment may follow.
     *
     * @param before the text before; if it cannot be read to its end, the result is false
     * @param edits of {@code before}, in order and not touching
     * @param after the text after the edits
     */
    public static boolean isKept(SourceText before, List<Edit> edits, SourceText after) {
        Optional<YamlNode> was = read(before);
        Optional<YamlNode> is = read(after);
        return was.isPresent() && is.isPresent() && new Shape(edits, after.text()).same(was.get(), is.get());
    }

    /** Whether a text can be read to its end. */
    public static boolean isReadable(SourceText source) {
        return read(source).isPresent();
    }

    /** The value of a text; empty if it cannot be read to its end. */
    private static Optional<YamlNode> read(SourceText source) {
        return YamlCursor.read(source, problem -> {}, (cursor, problems) -> {
            if (!cursor.enterDocument()) {
                return Optional.empty();
            }
            YamlNode root = cursor.value();
            cursor.leaveDocument();
            return cursor.stopped() ? Optional.empty() : Optional.of(root);
        });
    }

    private boolean same(YamlNode was, YamlNode is) {
        if (was instanceof YamlNode.Scalar before && is instanceof YamlNode.Scalar after) {
            return sameScalar(before, after);
        }
        if (was instanceof YamlNode.Mapping before && is instanceof YamlNode.Mapping after) {
            return samePairs(before.pairs(), after.pairs());
        }
        if (was instanceof YamlNode.Sequence before && is instanceof YamlNode.Sequence after) {
            return sameItems(before.items(), after.items());
        }
        return was instanceof YamlNode.Unusable && is instanceof YamlNode.Unusable;
    }

    private boolean samePairs(List<YamlNode.Pair> were, List<YamlNode.Pair> are) {
        boolean same = were.size() == are.size();
        for (int index = 0; same && index < were.size(); index++) {
            same = sameScalar(were.get(index).key(), are.get(index).key())
                    && same(were.get(index).value(), are.get(index).value());
        }
        return same;
    }

    private boolean sameItems(List<YamlNode> were, List<YamlNode> are) {
        boolean same = were.size() == are.size();
        for (int index = 0; same && index < were.size(); index++) {
            same = same(were.get(index), are.get(index));
        }
        return same;
    }

    /** Scalars and edits are both in the order of the text, so each is compared once. */
    private boolean sameScalar(YamlNode.Scalar was, YamlNode.Scalar is) {
        Span span = was.span();
        while (next < edits.size() && isBefore(edits.get(next).span(), span)) {
            shift += growth(edits.get(next++));
        }
        int start = span.start() + shift;
        boolean changed = false;
        while (next < edits.size() && edits.get(next).span().start() <= span.end()) {
            if (!span.contains(edits.get(next).span())) {
                return false;
            }
            shift += growth(edits.get(next++));
            changed = true;
        }
        int end = span.end() + shift;
        if (changed && was.style() == YamlNode.Style.BLOCK && is.end() < end) {
            String behind = edited.substring(is.end(), end);
            end = behind.startsWith(" #") && behind.indexOf('\n') < 0 ? is.end() : end;
        }
        boolean placed = is.span().equals(new Span(start, end));
        return placed && (changed || is.text().equals(was.text()));
    }

    private static boolean isBefore(Span edit, Span value) {
        return edit.start() < value.start() && edit.end() <= value.start();
    }

    private static int growth(Edit edit) {
        return edit.replacement().length() - edit.span().length();
    }
}
