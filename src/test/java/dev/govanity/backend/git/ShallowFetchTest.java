package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.Result;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts that answer a fetch with what is no repository. */
class ShallowFetchTest {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    /** All that comes before the pack. */
    private static final String BEFORE_PACK =
            line(ID + " HEAD\0shallow filter ofs-delta") + "0000" + line("shallow " + ID) + "0000" + line("NAK\n");

    private static final String TOO_MUCH = "too-much: newest commits are more than 64 MiB, or have a file as large";

    private static final String ONE_OBJECT = "PACK\0\0\0\2\0\0\0\1";

    /** A block of a compressed file that stands for no bytes at all. */
    private static final String NOTHING = "\0\0\0\u00ff\u00ff";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void takesNoObjectThatWouldNotFit() throws IOException {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.writeBytes("PACK".getBytes(StandardCharsets.US_ASCII));
        pack.writeBytes(ByteBuffer.allocate(8).putInt(2).putInt(1).array());
        // a blob of 128 MiB: four bits of the length, then seven and seven more
        pack.writeBytes(new byte[] {(byte) 0xb0, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x04});
        try (DeflaterOutputStream zeros = new DeflaterOutputStream(pack)) {
            zeros.write(new byte[128 << 20]);
        }

        assertThat(outcome(answer(BEFORE_PACK, new ByteArrayInputStream(pack.toByteArray()))))
                .isEqualTo(TOO_MUCH);
    }

    @Test
    void endsWhatIsEndless() {
        assertThat(outcome(answer(BEFORE_PACK + ONE_OBJECT + "5x\1", new Endless(NOTHING))))
                .isEqualTo(TOO_MUCH);
        assertThat(outcome(answer(BEFORE_PACK + "PACK\0\0\0\2\u00ff\u00ff\u00ff\u00ff", new Endless("0"))))
                .isEqualTo(TOO_MUCH);
        assertThat(outcome(answer("", new Endless(line(ID + " refs/heads/x")))))
                .isEqualTo(
                        "connection-lost: newest commits cannot be fetched: duplicate advertisements of refs/heads/x");
    }

    @Test
    void saysThatThereAreNoCommits() {
        assertThat(outcome(answer("", InputStream.nullInputStream())))
                .startsWith("connection-lost: newest commits cannot be fetched: ");
        assertThat(outcome(answer("\u001b[31mWelcome", InputStream.nullInputStream())))
                .startsWith("connection-lost: newest commits cannot be fetched: ")
                .doesNotContain("\u001b")
                .doesNotContain("connected.invalid");
    }

    @Property(tries = 200)
    void survivesAnyPack(Samples samples) {
        byte[] bytes = samples.bytes(200);
        assertThat(outcome(answer(BEFORE_PACK, new ByteArrayInputStream(bytes))))
                .isNotEmpty();
        assertThat(outcome(answer(BEFORE_PACK + ONE_OBJECT, new ByteArrayInputStream(bytes))))
                .isNotEmpty();
    }

    private String outcome(InputStream answer) {
        try (Deadline deadline = Deadline.in(Duration.ofSeconds(60), timer)) {
            Target target = new Target("ssh://h/p", Vcs.GIT, List.of(new Target.Route("mycompany.com/go/foo", "")));
            ProbeOutcome outcome = GitProbeRun.to(target, true, deadline)
                    .read(
                            Result.of(new Advertisement(new Refs("refs/heads/main", 1, 0), List.of(), false)),
                            Optional.of(new SshTransportSource(variables -> new Canned(answer))),
                            ConnectionInfo.NONE);
            return outcome.worst()
                    .map(concern -> concern.reason().code() + ": " + concern.message())
                    .orElse("");
        }
    }

    private static InputStream answer(String beginning, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(StandardCharsets.ISO_8859_1)), rest);
    }

    private static String line(String text) {
        return "%04x%s".formatted(text.length() + 4, text);
    }

    /** A program that answers without listening. */
    private static final class Canned extends Process {
        private final InputStream answer;

        Canned(InputStream answer) {
            this.answer = answer;
        }

        @Override
        public InputStream getInputStream() {
            return answer;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public int exitValue() {
            return 0;
        }

        @Override
        public void destroy() {}
    }
}
