package dev.govanity.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A text after some edits, which keeps track of the parts of the original. So edits of edited text become edits of the
 * original.
 */
public final class Revision {
    private static final Comparator<Edit> BY_PLACE = Comparator.comparingInt(
                    (Edit edit) -> edit.span().start())
            .thenComparingInt(edit -> edit.span().end());

    /** A stretch of the text. Sealed: it is kept from the original, or it is new. */
    private sealed interface Piece {
        int length();

        /** A part of it, in offsets into it. */
        Piece part(int from, int to);
    }

    private record Kept(Span span) implements Piece {
        @Override
        public int length() {
            return span.length();
        }

        @Override
        public Piece part(int from, int to) {
            return new Kept(new Span(span.start() + from, span.start() + to));
        }
    }

    private record Added(String text) implements Piece {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public Piece part(int from, int to) {
            return new Added(text.substring(from, to));
        }
    }

    private final String original;
    private final List<Piece> pieces;

    private Revision(String original, List<Piece> pieces) {
        this.original = original;
        this.pieces = pieces;
    }

    /** The unedited text. */
    public static Revision of(String original) {
        return new Revision(original, List.of(new Kept(new Span(0, original.length()))));
    }

    /** The text now. */
    public String text() {
        StringBuilder text = new StringBuilder(original.length());
        for (Piece piece : pieces) {
            if (piece instanceof Kept kept) {
                text.append(original, kept.span().start(), kept.span().end());
            } else {
                text.append(((Added) piece).text());
            }
        }
        return text.toString();
    }

    /**
     * The text after these edits as well.
     *
     * @param edits of {@link #text()}, in any order; of overlapping edits only the first in the text is applied
     */
    public Revision with(Collection<Edit> edits) {
        Copy copy = new Copy(pieces);
        for (Edit edit : apart(edits)) {
            copy.keepUpTo(edit.span().start());
            copy.add(edit.replacement());
            copy.skipTo(edit.span().end());
        }
        copy.keepUpTo(Integer.MAX_VALUE);
        return new Revision(original, copy.copied);
    }

    private static List<Edit> apart(Collection<Edit> edits) {
        List<Edit> sorted = edits.stream().distinct().sorted(BY_PLACE).toList();
        List<Edit> apart = new ArrayList<>();
        Span last = null;
        for (Edit edit : sorted) {
            Span span = edit.span();
            if (last == null || (span.start() >= last.end() && span.start() > last.start())) {
                apart.add(edit);
                last = span;
            }
        }
        return apart;
    }

    /** The edits that turn the original into this text: in order, not touching; empty if nothing changed. */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        StringBuilder added = new StringBuilder();
        int done = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Added text) {
                added.append(text.text());
            } else {
                Span kept = ((Kept) piece).span();
                close(edits, new Span(done, kept.start()), added);
                done = kept.end();
            }
        }
        close(edits, new Span(done, original.length()), added);
        return edits;
    }

    /** Adds the edit for a gap between two kept pieces, if it changes anything. */
    private void close(List<Edit> edits, Span gap, StringBuilder added) {
        String replacement = added.toString();
        added.setLength(0);
        if (!replacement.equals(original.substring(gap.start(), gap.end()))) {
            edits.add(new Edit(gap, replacement));
        }
    }

    /** Copies pieces from first to last, up to a given offset of their text. */
    private static final class Copy {
        private final List<Piece> pieces;
        private final List<Piece> copied = new ArrayList<>();
        /** The next piece, and how much of it is copied. */
        private int next;

        private int done;
        private int offset;

        Copy(List<Piece> pieces) {
            this.pieces = pieces;
        }

        void add(String text) {
            copied.add(new Added(text));
        }

        void keepUpTo(int end) {
            goTo(end, true);
        }

        void skipTo(int end) {
            goTo(end, false);
        }

        private void goTo(int end, boolean keep) {
            while (offset < end && next < pieces.size()) {
                Piece piece = pieces.get(next);
                int length = Math.min(piece.length() - done, end - offset);
                if (keep && length > 0) {
                    copied.add(piece.part(done, done + length));
                }
                offset += length;
                done += length;
                if (done == piece.length()) {
                    next++;
                    done = 0;
                }
            }
        }
    }
}
