package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final GoImport TAG = new GoImport("a.dev/x", "git", "https://h/x", "");

    @Test
    void knowsSomeHostsByItself() {
        TestRows.verify(
                "builtin-hosts.tsv",
                1,
                row -> List.of(BuiltinHosts.find(row.get(0))
                        .map(verdict -> verdict.refused()
                                .map(Refusal::message)
                                .orElseGet(() -> verdict.accepted()
                                        .map(found ->
                                                found.root() + " " + found.vcs().word() + " " + found.repo())
                                        .orElseThrow()))
                        .orElse("dynamic")));
    }

    @Test
    void holdsTagsAgainstGovcs() {
        TestRows.verify("govcs.tsv", 4, row -> {
            Verdict<Govcs> setting = Govcs.parse(row.get(0));
            Vcs vcs = Vcs.of(row.get(2)).orElseThrow();
            return List.of(setting.refused()
                    .or(() -> setting.accepted().orElseThrow().check(vcs, row.get(3), new GlobPatterns(row.get(1))))
                    .map(Refusal::message)
                    .orElse(""));
        });
    }

    @Test
    void pointsAtTheEntryOfGovcs() {
        assertThat(Govcs.parse("a:git, b ,c:hg").refused())
                .contains(new Refusal("malformed entry in GOVCS (missing colon): \"b\"", 6, 9));
    }

    @Test
    void matchesPatternsByElements() {
        TestRows.verify("patterns.tsv", 2, row -> List.of("" + new GlobPatterns(row.get(0)).match(row.get(1))));
    }

    @Test
    void knowsVersionControlSystemsByTheirExactNames() {
        assertThat(List.of("git", "hg", "svn", "fossil", "bzr", "mod"))
                .allSatisfy(
                        word -> assertThat(Vcs.of(word).orElseThrow().word()).isEqualTo(word));
        assertThat(List.of("Git", "git ", "", "cvs"))
                .allSatisfy(word -> assertThat(Vcs.of(word)).isEmpty());
    }

    @Test
    void triesSecureSchemesInGosOrder() {
        assertThat(List.of(Vcs.values()).stream().map(vcs -> vcs.word() + " " + vcs.secureSchemes()))
                .containsExactly(
                        "git [https, git+ssh, ssh]",
                        "hg [https, ssh]",
                        "svn [https, svn+ssh]",
                        "fossil [https]",
                        "bzr [https, bzr+ssh]",
                        "mod []");
    }

    @Test
    void readsTagsAndErrorsFromPages() {
        TestRows.verify("pages.tsv", 1, row -> {
            GoImportPage page = GoImportReader.read(row.get(0).getBytes(UTF_8));
            String tags = page.tags().stream().map(GoImport::content).collect(Collectors.joining("; "));
            return List.of(tags, page.error().orElse(""));
        });
    }

    @Test
    void readsPagesThatAreNotUtf8() {
        byte[] page = "<p title='\0'>".getBytes(UTF_8);
        page[10] = (byte) 0xff;
        assertThat(GoImportReader.read(page).error()).contains("XML syntax error on line 1: invalid UTF-8");
    }

    @Test
    void ignoresAnErrorAfterATag() {
        GoImportPage page =
                GoImportReader.read("<meta name=go-import content='a.dev/x git https://h/x'><3".getBytes(UTF_8));
        assertThat(page).isEqualTo(new GoImportPage(List.of(TAG), Optional.empty()));
    }

    @Test
    void choosesTheOneTagThatMatches() {
        assertThat(page(TAG, new GoImport("b.dev", "git", "https://h/b", "")).choose("a.dev/x/y"))
                .isEqualTo(new GoImportChoice.Chosen(TAG));
    }

    @Test
    void prefersAModTag() {
        GoImport mod = new GoImport("a.dev", "mod", "https://proxy.dev", "");
        assertThat(page(mod, TAG).choose("a.dev/x")).isEqualTo(new GoImportChoice.Chosen(mod));
    }

    @Test
    void refusesTwoModTags() {
        GoImport mod = new GoImport("a.dev", "mod", "https://proxy.dev", "");
        GoImport deeper = new GoImport("a.dev/x", "mod", "https://proxy.dev", "");
        assertThat(page(mod, deeper).choose("a.dev/x")).isEqualTo(new GoImportChoice.Several("a.dev/x"));
    }

    @Test
    void saysWhichTagsDoNotMatch() {
        GoImport other = new GoImport("b.dev", "git", "https://h/b", "");
        assertThat(page(TAG, other).choose("a.dev/xy"))
                .isInstanceOfSatisfying(
                        GoImportChoice.None.class,
                        none -> assertThat(none.message("https://a.dev/xy?go-get=1"))
                                .isEqualTo("parse https://a.dev/xy?go-get=1: no go-import meta tags"
                                        + " (meta tag a.dev/x did not match import path a.dev/xy,"
                                        + " meta tag b.dev did not match import path a.dev/xy)"));
        assertThat(page().choose("a.dev"))
                .isInstanceOfSatisfying(
                        GoImportChoice.None.class,
                        none -> assertThat(none.message("https://a.dev/?go-get=1"))
                                .isEqualTo("parse https://a.dev/?go-get=1: no go-import meta tags ()"));
    }

    @Test
    void refusesTheSameTagTwice() {
        assertThat(page(TAG, TAG).choose("a.dev/x"))
                .isInstanceOfSatisfying(
                        GoImportChoice.Several.class,
                        several -> assertThat(several.message())
                                .isEqualTo(
                                        "parse //a.dev/x?go-get=1: multiple meta tags match import path \"a.dev/x\""));
    }

    @Test
    void comparesAllFieldsWithThePageOfThePrefix() {
        String url = DiscoveryUrl.of("a.dev/x/y").https();
        assertThat(page(TAG).disagreement(TAG, "a.dev/x/y", url)).isEmpty();
        assertThat(page(new GoImport("a.dev/x", "git", "https://h/x", "sub")).disagreement(TAG, "a.dev/x/y", url))
                .contains("https://a.dev/x/y?go-get=1 and //a.dev/x?go-get=1 disagree about go-import for a.dev/x");
    }

    @Test
    void asksTheHostItselfWithASlash() {
        assertThat(DiscoveryUrl.of("a.dev").https()).isEqualTo("https://a.dev/?go-get=1");
        assertThat(DiscoveryUrl.of("a.dev/X/v2").http()).isEqualTo("http://a.dev/X/v2?go-get=1");
    }

    @Test
    void refusesSubdirectoriesThatLookLikeSomethingElse() {
        TestRows.verify("subdirs.tsv", 1, row -> {
            Optional<Refusal> refusal = Subdir.check(row.get(0));
            return TestRows.refusal(row.get(0), refusal.map(r -> r.withMessage(Subdir.invalid(row.get(0), r))));
        });
    }

    @Test
    void writesTheFieldsOfTags() {
        assertThat(TAG.content()).isEqualTo("a.dev/x git https://h/x");
        assertThat(new GoImport("a.dev/x", "git", "https://h/x", "go/x").content())
                .isEqualTo("a.dev/x git https://h/x go/x");
        assertThat(new GoSource("a.dev/x", "_", "https://h/x{/dir}", "https://h/x{/dir}/{file}#L{line}").content())
                .isEqualTo("a.dev/x _ https://h/x{/dir} https://h/x{/dir}/{file}#L{line}");
    }

    private static GoImportPage page(GoImport... tags) {
        return new GoImportPage(List.of(tags), Optional.empty());
    }
}
