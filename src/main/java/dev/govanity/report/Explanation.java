package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Note;
import dev.govanity.diagnostic.Position;
import dev.govanity.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the explanation after a message.
 *
 * @param label {@code go}, {@code help} or {@code note}
 */
record Explanation(String label, String words) {
    /** All lines about a diagnostic, in the order of all formats. */
    static List<Explanation> of(SourceText source, Diagnostic diagnostic) {
        List<Explanation> lines = new ArrayList<>();
        diagnostic.go().ifPresent(words -> lines.add(new Explanation("go", words)));
        diagnostic.help().ifPresent(words -> lines.add(new Explanation("help", words)));
        for (Note note : diagnostic.notes()) {
            Position place = source.position(note.span().start());
            lines.add(new Explanation("note", source.name() + ":" + place + ": " + note.message()));
        }
        return lines;
    }

    /** The message and all lines about it, for formats that have only text. */
    static String inFull(SourceText source, Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(diagnostic.message());
        of(source, diagnostic).forEach(line -> text.append('\n').append(line));
        return text.toString();
    }

    /** {@code LABEL: WORDS}. */
    @Override
    public String toString() {
        return label + ": " + words;
    }
}
