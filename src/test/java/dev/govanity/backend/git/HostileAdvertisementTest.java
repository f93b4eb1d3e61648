package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.forge.Forge;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.Result;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may come in an advertisement's place. */
class HostileAdvertisementTest {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    /** What is sent, and what is made of it. */
    private static final List<Map.Entry<String, String>> ANSWERS = List.of(
            Map.entry("", "connection-lost: host ends the connection before the end of its list of refs"),
            Map.entry("00", "connection-lost: host ends the connection before the end of its list of refs"),
            Map.entry("003f" + ID, "connection-lost: host ends the connection before the end of its list of refs"),
            Map.entry(
                    line(ID + " refs/heads/a"),
                    "connection-lost: host ends the connection before the end of its list of refs"),
            Map.entry("0000", "0 branches, 0 tags, HEAD \"\""),
            Map.entry("0001", "not-a-repository: host answers \"\" where git lists its refs"),
            Map.entry("0002", "not-a-repository: host answers \"0002\" where git lists its refs"),
            Map.entry("0003", "not-a-repository: host answers \"0003\" where git lists its refs"),
            Map.entry("0004", "not-a-repository: host answers \"\" where git lists its refs"),
            Map.entry("-001", "not-a-repository: host answers \"-001\" where git lists its refs"),
            Map.entry("ffff", "connection-lost: host ends the connection before the end of its list of refs"),
            Map.entry(
                    "Welcome to \u001b[31mforge\u001b[0m!\nLast login: yesterday",
                    "not-a-repository: host answers \"Welcome to \ufffd[31mforge\ufffd[0m! Last login: yesterday\""
                            + " where git lists its refs"),
            Map.entry(
                    "This account is currently not available.\n",
                    "auth-refused: host says \"This account is currently not available.\""),
            Map.entry(
                    line("ERR access denied or repository not exported: /x"),
                    "repository-not-found: host says" + " \"access denied or repository not exported: /x\""),
            Map.entry(
                    line("# service=git-upload-pack\n") + "0000" + line("ERR Repository not found"),
                    "repository-not-found:" + " host says \"Repository not found\""),
            Map.entry(line("version 2"), "not-a-repository: host answers \"version 2\" where git lists its refs"),
            Map.entry(
                    line(ID + " refs/heads/a") + "00zz",
                    "not-a-repository: host answers a malformed list where git lists its refs"),
            Map.entry(line(ID + "  ") + "0000", "0 branches, 0 tags, HEAD \"\""),
            Map.entry(
                    line("xyz refs/heads/a") + "0000",
                    "not-a-repository: host answers \"xyz refs/heads/a\" where git lists its refs"),
            Map.entry(
                    line(ID + " HEAD\0symref=HEAD:\u001b]0;x\u0007\u202e\0more") + "0000",
                    "0 branches, 0 tags, HEAD \"\ufffd]0;x\ufffd\ufffd\ufffdmore\""),
            Map.entry(
                    line(ID + " refs/tags/v1.0.0\u001b[2J") + line(ID + " refs/tags/v1.0.0^{}") + "0000",
                    "0 branches, 1 tags, HEAD \"\""),
            Map.entry(
                    line(ID + " capabilities^{}\0symref=HEAD:refs/heads/main") + "0000",
                    "0 branches, 0 tags, HEAD \"\""));

    @Test
    void isToldInWords() {
        String expected = lines(ANSWERS.stream().map(Map.Entry::getValue));
        assertThat(lines(ANSWERS.stream().map(Map.Entry::getKey).map(HostileAdvertisementTest::smart)))
                .isEqualTo(expected);
    }

    @Test
    void isBounded() {
        assertThat(read(new Endless(line(ID + " refs/changes/01/1/1"))))
                .isEqualTo("too-much: host sends more than 128 MiB of refs");
        assertThat(smart(line(ID + " refs/tags/v1.0.0-" + "a".repeat(60000)).repeat(80) + "0000"))
                .isEqualTo("too-much: repository has more versions than any other, 4 Mi characters of them");
        assertThat(read(new Endless("0004"))).isEqualTo("not-a-repository: host answers \"\" where git lists its refs");
        assertThat(read(new Endless("A\u001b"))).startsWith("not-a-repository: host answers \"A\ufffdA\ufffd");
    }

    @Test
    void isToldInWordsWhereItIsDumb() {
        assertThat(dumb("", "")).isEqualTo("0 branches, 0 tags, HEAD \"\"");
        assertThat(dumb(ID + "\trefs/heads/a", "ref: refs/heads/a\n"))
                .isEqualTo("1 branches, 0 tags, HEAD \"refs/heads/a\"");
        assertThat(dumb(ID + "\trefs/heads/a\n", "ref: refs/heads/b\n")).isEqualTo("1 branches, 0 tags, HEAD \"\"");
        assertThat(dumb(ID + "\trefs/heads/a\n", "\u001b[2J")).isEqualTo("1 branches, 0 tags, HEAD \"\"");
        assertThat(dumb(ID + " refs/heads/a\n", ""))
                .isEqualTo("not-a-repository: host answers \"" + ID + " refs/heads/a\" where git lists its refs");
        assertThat(dumb("<html>\u001b[31m", ""))
                .isEqualTo("not-a-repository: host answers \"<html>\ufffd[31m\" where git lists its refs");
        assertThat(dumb("x".repeat(10 << 20), ""))
                .isEqualTo("not-a-repository: host answers \"" + "x".repeat(300) + "…\" where git lists its refs");
    }

    @Property
    void isAnsweredWhateverItIs(Samples samples) {
        byte[] bytes = samples.bytes(200);
        String lines = String.join("", samples.list(20, HostileAdvertisementTest::piece));
        assertThat(read(new ByteArrayInputStream(bytes))).isNotEmpty();
        assertThat(smart(lines)).isNotEmpty();
        assertThat(shown(Advertisement.dumb(bytes, lines, tag -> true))).isNotEmpty();
    }

    /** Of a list with something wrong in it. */
    private static String piece(Samples samples) {
        if (samples.chance(1, 2)) {
            return samples.anyText(20);
        }
        return samples.of(
                "0000",
                "0001",
                "0004",
                line(ID + " HEAD"),
                line(ID + " refs/tags/v1.0.0"),
                line("shallow " + ID),
                "ERR ",
                "\0",
                " ");
    }

    private static String smart(String answer) {
        return read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(InputStream in) {
        return shown(Advertisement.smart(in, tag -> true, new GitErrorClassifier(Forge.PLAIN)));
    }

    private static String dumb(String infoRefs, String head) {
        return shown(Advertisement.dumb(infoRefs.getBytes(StandardCharsets.UTF_8), head, tag -> true));
    }

    private static String shown(Result<Advertisement> advertised) {
        if (advertised instanceof Result.Failure<Advertisement> refused) {
            return refused.concern().reason().code() + ": " + refused.concern().message();
        }
        Refs refs = advertised.success().orElseThrow().refs();
        return "%d branches, %d tags, HEAD \"%s\"".formatted(refs.branches(), refs.tags(), refs.head());
    }

    private static String line(String text) {
        return "%04x%s".formatted(text.getBytes(StandardCharsets.UTF_8).length + 4, text);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
