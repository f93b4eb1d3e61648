package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HandshakeRecorderTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "::1, ::1",
        "::, ::",
        "2001:db8::, 2001:db8::",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0db8::0:1:10, 2001:db8::1:10",
    })
    void writesAddressesAsSshDoes(String address, String text) throws Exception {
        assertThat(HandshakeRecorder.text(InetAddress.getByName(address))).isEqualTo(text);
    }
}
