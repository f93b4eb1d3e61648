package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class WebAddressTest {
    /** @param expected the URL that is asked; "" if it cannot be */
    private record Row(String written, String expected) {}

    @TestFactory
    Stream<DynamicTest> readsWhatCurlReads() {
        return Stream.of(
                        new Row("https://h/x", "https://h/x"),
                        new Row("HTTPS://H/X", "https://h/X"),
                        new Row("https://h", "https://h/"),
                        new Row("https://h?y=1", "https://h/?y=1"),
                        new Row("https://h:443/x", "https://h/x"),
                        new Row("http://h:443/x", "http://h:443/x"),
                        new Row("https://h:/x", "https://h/x"),
                        new Row("https://u:p@h/x", "https://h/x"),
                        new Row("https://u@v@h/x", "https://h/x"),
                        new Row("https://h/x#y", "https://h/x"),
                        new Row("https://h/a b", "https://h/a%20b"),
                        new Row("https://h/a%20b%zz", "https://h/a%20b%25zz"),
                        new Row("https://h/{x}|\"", "https://h/%7Bx%7D%7C%22"),
                        new Row("https://h/a/../b//c/.?d/..", "https://h/b//c/?d/.."),
                        new Row("https://h/ü", "https://h/%C3%BC"),
                        new Row("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
                        new Row("https://[::1]:8443/x", "https://[::1]:8443/x"),
                        new Row("https:///x", ""),
                        new Row("https://my_host/x", ""),
                        new Row("https://h:99999/x", ""),
                        new Row("ssh://h/x", ""),
                        new Row("x", ""))
                .map(row -> DynamicTest.dynamicTest(
                        row.written(),
                        () -> assertThat(WebAddress.of(row.written())
                                        .map(address -> address.toUri().toString())
                                        .orElse(""))
                                .isEqualTo(row.expected())));
    }

    private record Redirect(String from, String location, String expected) {}

    /** As git with curl 7.88 does. */
    @TestFactory
    Stream<DynamicTest> followsALocation() {
        return Stream.of(
                        new Redirect("https://h/a/b?c", "https://g/x", "https://g/x"),
                        new Redirect("https://h/a/b?c", "//g/x", "https://g/x"),
                        new Redirect("https://h:8443/a/b?c", "/x?y", "https://h:8443/x?y"),
                        new Redirect("https://h/a/b?c", "x", "https://h/a/x"),
                        new Redirect("https://h/a/b?c", "?x", "https://h/a/b?x"),
                        new Redirect("https://h/a/b?c", "../x y", "https://h/x%20y"),
                        new Redirect("https://h/a/b?c", "../../../x", "https://h/x"),
                        new Redirect("https://h/a/b?c", "/a/../x", "https://h/x"),
                        new Redirect("https://h/a/b?c", "https://g/a/./../x?/../y", "https://g/x?/../y"),
                        new Redirect("https://h/a/b?c", "..", "https://h/"),
                        new Redirect("https://h/a/b?c", ".", "https://h/a/"),
                        new Redirect("https://h/a/b?c", "./x/../y", "https://h/a/y"),
                        new Redirect("https://h/a/b?c", "/x?y#z", "https://h/x?y"),
                        new Redirect("https://h/a/b?c", "/%zz%20", "https://h/%25zz%20"),
                        new Redirect("https://h/a/b?c", "/\u00fc", "https://h/%C3%BC"),
                        new Redirect("https://h/a/b?c", "HTTP://G", "http://g/"),
                        new Redirect("https://h/a/b?c", "https://g?y", "https://g/?y"),
                        new Redirect("https://h/a/b?c", "https://u:p@g:8443/x", "https://g:8443/x"),
                        new Redirect("https://h/a/b?c", "//u@g/x", "https://g/x"),
                        new Redirect("https://[::1]:8443/a/b", "x", "https://[::1]:8443/a/x"),
                        new Redirect("https://h/a/b?c", "#z", "https://h/a/"),
                        new Redirect("https://h/a/b?c", "x:y", ""),
                        new Redirect("https://h/a/b?c", "https:x", ""),
                        new Redirect("https://h/a/b?c", "https://h:99999/x", ""),
                        new Redirect("https://h/a/b?c", "/" + "x".repeat(9000), ""),
                        new Redirect("https://h/a/b?c", "ftp://h/x", ""))
                .map(row -> DynamicTest.dynamicTest(
                        row.location().substring(0, Math.min(row.location().length(), 40)),
                        () -> assertThat(WebAddress.of(row.from())
                                        .orElseThrow()
                                        .redirect(row.location())
                                        .map(address -> address.toUri().toString())
                                        .orElse(""))
                                .isEqualTo(row.expected())));
    }
}
