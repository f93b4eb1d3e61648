package dev.govanity.yaml;

import dev.govanity.diagnostic.Span;
import java.util.List;
import java.util.Objects;

/** A value and its place. */
public sealed interface YamlNode {
    Span span();

    /** Its kind, for messages: {@code a mapping}. */
    String kind();

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** {@code |} or {@code >}. */
        BLOCK
    }

    /**
     * A piece of text.
     *
     * @param start where it begins, quotes included. Two numbers instead of a {@link #span}, because a large file has
     *     many scalars
     * @param end where it ends
     * @param text as YAML reads it; never resolved to a number, a date or a boolean
     */
    record Scalar(int start, int end, String text, Style style) implements YamlNode {
        public Scalar {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(style, "style");
        }

        /** Its place, quotes included. */
        @Override
        public Span span() {
            return new Span(start, end);
        }

        /** Whether it is null: an empty value, {@code ~} or an unquoted {@code null}. */
        public boolean isNull() {
            return style == Style.PLAIN
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }

        /**
         * The place of a part of the text. The whole span if the source differs from the text, as with escapes, doubled
         * quotes or several lines.
         *
         * @param from UTF-16 offset into {@link #text}
         * @param to not before {@code from}
         */
        public Span part(int from, int to) {
            int quote = style == Style.PLAIN ? 0 : 1;
            boolean verbatim = style != Style.BLOCK && end - start == text.length() + 2 * quote;
            return verbatim ? new Span(start + quote + from, start + quote + to) : span();
        }

        @Override
        public String kind() {
            return isNull() ? "empty" : "a single value";
        }
    }

    /**
     * Keys with their values, in the order of the text. A key may occur more than once; the caller decides what that
     * means.
     */
    record Mapping(Span span, List<Pair> pairs) implements YamlNode {
        public Mapping {
            Objects.requireNonNull(span, "span");
            pairs = List.copyOf(pairs);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** One key of a mapping with its value. */
    record Pair(Scalar key, YamlNode value) {
        public Pair {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /** A list of values. */
    record Sequence(Span span, List<YamlNode> items) implements YamlNode {
        public Sequence {
            Objects.requireNonNull(span, "span");
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A value that was already reported, such as an alias. Report nothing more about it. */
    record Unusable(Span span) implements YamlNode {
        public Unusable {
            Objects.requireNonNull(span, "span");
        }

        @Override
        public String kind() {
            return "unusable";
        }
    }
}
