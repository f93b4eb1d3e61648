package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class GoNetrcTest {
    /** @param expected {@code name:password}; "" for no login */
    private record Row(String name, String netrc, String url, String expected) {}

    @TestFactory
    Stream<DynamicTest> findsTheLoginOfAUrl() {
        return Stream.of(
                        new Row("the host", "machine h login u password p", "https://h/x/y", "u:p"),
                        new Row("no http", "machine h login u password p", "http://h/x/y", ""),
                        new Row("the host without its port", "machine h login u password p", "https://h:8443/x", ""),
                        new Row("the port", "machine h:8443 login u password p", "https://h:8443/x", "u:p"),
                        new Row("a path", "machine h/x login u password p", "https://h/x/y", "u:p"),
                        new Row("another path", "machine h/x login u password p", "https://h/xy", ""),
                        new Row(
                                "the longest",
                                "machine h login u password p\nmachine h/x login v password q",
                                "https://h/x/y",
                                "v:q"),
                        new Row("no default", "default login u password p", "https://h/x", ""),
                        new Row(
                                "behind a default with a login",
                                "default login u password p\nmachine h login v password q",
                                "https://h/x",
                                "v:q"),
                        new Row(
                                "behind a default alone on its line",
                                "default\nmachine h login u password p",
                                "https://h/x",
                                ""),
                        new Row(
                                "behind a default at the end of a line",
                                "machine g login u password p default\nmachine h login v password q",
                                "https://h/x",
                                ""),
                        new Row(
                                "before a default at the end of its line",
                                "machine h login u password p default",
                                "https://h/x",
                                "u:p"),
                        new Row(
                                "a default that shifts the pairs",
                                "machine h login u default password p",
                                "https://h/x",
                                ""),
                        new Row(
                                "the first of two",
                                "machine h login u password p\nmachine h login v password q",
                                "https://h/",
                                "u:p"),
                        new Row("upper case", "MACHINE h login u password p", "https://h/", ""),
                        new Row("quotes", "machine h login u password \"p\"", "https://h/", "u:\"p\""),
                        new Row("many lines", "machine h\nlogin u\npassword p", "https://h/", "u:p"),
                        new Row("a word alone on its line", "machine\nh login u password p", "https://h/", ""),
                        new Row(
                                "a macro",
                                "macdef init\nmachine h login a password b\n\nmachine h login u password p",
                                "https://h/",
                                "u:p"),
                        new Row(
                                "a macro of CR LF, which never ends",
                                "macdef init\r\n\r\nmachine h login u password p\r\n",
                                "https://h/",
                                ""))
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(found(row)).isEqualTo(row.expected())));
    }

    private static String found(Row row) {
        return GoNetrc.find(row.netrc(), WebAddress.of(row.url()).orElseThrow(), "netrc")
                .map(login -> login.name() + ":" + login.password())
                .orElse("");
    }
}
