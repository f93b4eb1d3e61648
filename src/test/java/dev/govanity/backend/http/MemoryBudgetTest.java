package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all answers together may take. */
final class MemoryBudgetTest {
    @Test
    void isSharedAndComesBack() {
        MemoryBudget room = new MemoryBudget(10);
        MemoryBudget.Share one = room.share();
        MemoryBudget.Share other = room.share();
        assertThat(one.take(8)).isTrue();
        assertThat(other.take(3)).isFalse();
        assertThat(other.isShort()).isTrue();
        assertThat(other.take(2)).isTrue();
        assertThat(room.left()).isZero();
        one.giveBack();
        one.giveBack();
        assertThat(room.left()).isEqualTo(8);
        assertThat(one.isShort()).isFalse();
    }
}
