package dev.govanity.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RevisionTest {
    private static final String TEXT = "0123456789";

    @Test
    void editsFromLeftToRightWhateverTheOrder() {
        assertThat(with(edit(8, 9, "h"), edit(0, 1, ""), edit(3, 3, "+")).text())
                .isEqualTo("12+34567h9");
    }

    @Test
    void takesTheSameEditOnce() {
        assertThat(with(edit(5, 5, "+"), edit(5, 5, "+")).text()).isEqualTo("01234+56789");
    }

    @Test
    void passesOverEditsThatOverlapAnEarlierOne() {
        assertThat(with(edit(2, 5, "x"), edit(4, 6, "y"), edit(5, 6, "z")).text())
                .isEqualTo("01xz6789");
        assertThat(with(edit(5, 5, "a"), edit(5, 5, "b"), edit(5, 7, "c")).text())
                .isEqualTo("01234a56789");
    }

    @Test
    void knowsEditsOfEditsAsEditsOfTheOriginal() {
        Revision twice = with(edit(2, 4, "abc")).with(List.of(edit(3, 6, "-"), edit(0, 1, "")));
        assertThat(twice.text()).isEqualTo("1a-56789");
        assertThat(twice.edits()).containsExactly(edit(0, 1, ""), edit(2, 5, "a-"));
    }

    @Test
    void forgetsEditsThatWereTakenBack() {
        Revision back = with(edit(2, 4, "abc")).with(List.of(edit(2, 5, "23")));
        assertThat(back.text()).isEqualTo(TEXT);
        assertThat(back.edits()).isEmpty();
    }

    @Property
    void givesTheTextWhenItsEditsAreApplied(Samples samples) {
        Revision revision = Revision.of(TEXT);
        for (int round = 0; round < 3; round++) {
            List<Edit> edits = samples.list(4, RevisionTest::edit);
            int length = revision.text().length();
            revision = revision.with(
                    edits.stream().filter(edit -> edit.span().end() <= length).toList());
        }
        StringBuilder text = new StringBuilder(TEXT);
        List<Edit> edits = new ArrayList<>(revision.edits());
        java.util.Collections.reverse(edits);
        for (Edit edit : edits) {
            text.replace(edit.span().start(), edit.span().end(), edit.replacement());
        }
        assertThat(text).hasToString(revision.text());
    }

    private static Edit edit(Samples samples) {
        int start = samples.between(0, TEXT.length());
        return edit(start, start + samples.between(0, 4), samples.of("", "a", "bc", "0", "def"));
    }

    private static Revision with(Edit... edits) {
        return Revision.of(TEXT).with(List.of(edits));
    }

    private static Edit edit(int start, int end, String replacement) {
        return new Edit(new Span(start, end), replacement);
    }
}
