package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HangUpTest {
    @Test
    void runsAtEachSignal() throws Exception {
        Path kill = Path.of("/bin/kill");
        assumeTrue(Files.isExecutable(kill));
        for (int signal = 0; signal < 2; signal++) {
            CountDownLatch received = new CountDownLatch(1);
            assertThat(HangUp.handle(received::countDown)).isTrue();
            String self = Long.toString(ProcessHandle.current().pid());
            assertThat(new ProcessBuilder(kill.toString(), "-HUP", self).start().waitFor())
                    .isZero();
            assertThat(received.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
