package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a page: {@code mvn test} reads the seeds, with {@code JAZZER_FUZZ=1} what comes of them too. */
class GoImportReaderFuzzTest {
    @FuzzTest(maxDuration = "90s")
    void findsWholeTagsInAnyBytes(byte[] bytes) {
        GoImportPage page = GoImportReader.read(bytes);

        assertThat(page.tags()).allSatisfy(tag -> {
            assertThat(tag.prefix()).isNotEmpty();
            assertThat(tag.vcs()).isNotEmpty();
            assertThat(tag.repoRoot()).isNotEmpty();
            assertThat(page.choose(tag.prefix())).isNotInstanceOf(GoImportChoice.None.class);
        });
        assertThat(page.tags().isEmpty() || page.error().isEmpty()).isTrue();
    }
}
