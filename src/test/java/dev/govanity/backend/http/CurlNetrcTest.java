package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** HttpMannersTest puts files like these before git itself. */
final class CurlNetrcTest {
    /**
     * @param user the user in the URL; "" for none
     * @param expected {@code name:password:line}; "" for no login
     */
    private record Row(String name, String netrc, String host, String user, String expected) {}

    @TestFactory
    Stream<DynamicTest> findsTheLoginOfAHost() {
        return Stream.of(
                        new Row("one line", "machine h login u password p", "h", "", "u:p:1"),
                        new Row("many lines", "machine h\n  login u\n\n  password p\n", "h", "", "u:p:1"),
                        new Row("upper case", "MACHINE H LOGIN u PASSWORD p", "h", "", "u:p:1"),
                        new Row("another host", "machine g login u password p", "h", "", ""),
                        new Row("a host with a port", "machine h:8443 login u password p", "h", "", ""),
                        new Row(
                                "the second",
                                "machine g login a password b\nmachine h login u password p",
                                "h",
                                "",
                                "u:p:2"),
                        new Row(
                                "the first of two",
                                "machine h login u password p\nmachine h login v password q",
                                "h",
                                "",
                                "u:p:1"),
                        new Row(
                                "default",
                                "machine g login a password b\ndefault login u password p",
                                "h",
                                "",
                                "u:p:2"),
                        new Row(
                                "default before it",
                                "default login u password p\nmachine h login v password q",
                                "h",
                                "",
                                "u:p:1"),
                        new Row("the URL's user", "machine h login u password p", "h", "u", "u:p:1"),
                        new Row("another user", "machine h login u password p", "h", "v", ""),
                        new Row(
                                "the second user",
                                "machine h login u password p\nmachine h login v password q",
                                "h",
                                "v",
                                "v:q:2"),
                        new Row("quotes", "machine h login \"u v\" password \"p\\\"\\\\q\"", "h", "", "u v:p\"\\q:1"),
                        new Row("an open quote", "machine h login u password \"p", "h", "", ""),
                        new Row(
                                "a comment",
                                "# machine h login a password b\nmachine h login u password p # mine",
                                "h",
                                "",
                                "u:p:2"),
                        new Row("a hash in a word", "machine h login u password p#q", "h", "", "u:p#q:1"),
                        new Row(
                                "a macro",
                                "macdef init\nmachine h login a password b\n\nmachine h login u password p",
                                "h",
                                "",
                                "u:p:4"),
                        new Row("account", "machine h account x login u password p", "h", "", "u:p:1"),
                        new Row("no password", "machine h login u", "h", "", "u::1"),
                        new Row("CR LF", "machine h\r\nlogin u\r\npassword p\r\n", "h", "", "u:p:1"),
                        new Row("nothing", "", "h", "", ""))
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(found(row)).isEqualTo(row.expected())));
    }

    private static String found(Row row) {
        Optional<String> user = Optional.of(row.user()).filter(name -> !name.isEmpty());
        return CurlNetrc.find(row.netrc(), row.host(), user, "netrc")
                .map(login -> login.name() + ":" + login.password() + ":"
                        + login.origin().replaceAll("line ([0-9]+) of netrc", "$1"))
                .orElse("");
    }
}
