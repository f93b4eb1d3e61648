package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.http.ProxyRoute.Unusable;
import dev.govanity.backend.http.ProxyRoute.Via;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ProxyVariablesTest {
    /**
     * @param environment as {@code NAME=value}, separated by spaces
     * @param git the way by git's rules: {@code direct}, {@code host:port}, or the reason why there is none
     * @param go the way by go's rules
     */
    private record Row(String environment, String url, String git, String go) {}

    @TestFactory
    Stream<DynamicTest> findsTheWay() {
        return Stream.of(
                        new Row("", "https://h/", "direct", "direct"),
                        new Row("https_proxy=http://p:3128", "https://h/", "p:3128", "p:3128"),
                        new Row("https_proxy=http://p:3128", "http://h/", "direct", "direct"),
                        new Row("HTTPS_PROXY=http://p:3128", "https://h/", "p:3128", "p:3128"),
                        new Row("http_proxy=http://p:3128", "http://h/", "p:3128", "p:3128"),
                        new Row("HTTP_PROXY=http://p:3128", "http://h/", "direct", "p:3128"),
                        new Row("all_proxy=http://p:3128", "https://h/", "p:3128", "direct"),
                        new Row("ALL_PROXY=http://p:3128 https_proxy=http://q:1", "https://h/", "q:1", "q:1"),
                        new Row("https_proxy=p:3128", "https://h/", "p:3128", "p:3128"),
                        new Row("https_proxy=http://p", "https://h/", "p:1080", "p:80"),
                        new Row("https_proxy=http://[::1]:3128/", "https://h/", "[::1]:3128", "[::1]:3128"),
                        new Row("https_proxy=http://u:p%40q@p:3128", "https://h/", "u:p@q@p:3128", "u:p@q@p:3128"),
                        new Row("https_proxy=socks5://p:1080", "https://h/", "not-supported", "not-supported"),
                        new Row("https_proxy=https://p:443", "https://h/", "not-supported", "not-supported"),
                        new Row("https_proxy=http://p:99999", "https://h/", "bad-setting", "bad-setting"),
                        new Row("https_proxy=http://p:3128", "https://127.0.0.1/", "p:3128", "direct"),
                        new Row("https_proxy=http://p:3128 no_proxy=h", "https://h/", "direct", "direct"),
                        new Row("https_proxy=http://p:3128 NO_PROXY=*", "https://h/", "direct", "direct"))
                .map(row -> DynamicTest.dynamicTest(row.environment() + " " + row.url(), () -> {
                    Map<String, String> environment = Arrays.stream(
                                    row.environment().split(" "))
                            .filter(pair -> !pair.isEmpty())
                            .map(pair -> pair.split("=", 2))
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
                    var user = Asking.environment(Path.of("/nonexistent"), environment);
                    assertThat(way(ProxyVariables.ofGit(user), row.url())).isEqualTo(row.git());
                    assertThat(way(ProxyVariables.ofGo(user), row.url())).isEqualTo(row.go());
                }));
    }

    private static String way(ProxyVariables variables, String url) {
        WebAddress address = WebAddress.of(url).orElseThrow();
        ProxyRoute route = variables.route(address.scheme(), address.bareHost());
        if (route instanceof Unusable unusable) {
            return unusable.concern().reason().code();
        }
        return route instanceof Via via
                ? via.login()
                                .map(login -> login.name() + ":" + login.password() + "@")
                                .orElse("")
                        + via.endpoint()
                : "direct";
    }

    /** @param covered whether curl 7.88 goes without the proxy */
    private record Exemption(String noProxy, String host, boolean covered) {}

    @TestFactory
    Stream<DynamicTest> knowsWhoNeedsNoProxy() {
        return Stream.of(
                        new Exemption("h.example.com", "h.example.com", true),
                        new Exemption("example.com", "h.example.com", true),
                        new Exemption(".example.com", "h.example.com", true),
                        new Exemption(".example.com", "example.com", true),
                        new Exemption("example.com.", "h.example.com", true),
                        new Exemption("example.com", "h.example.com.", true),
                        new Exemption("example.com", "badexample.com", false),
                        new Exemption("EXAMPLE.com", "h.example.com", true),
                        new Exemption("*.example.com", "h.example.com", false),
                        new Exemption("*", "h.example.com", true),
                        new Exemption("a, b c", "c", true),
                        new Exemption("h:443", "h", false),
                        new Exemption("10.0.0.0/8", "10.10.30.30", true),
                        new Exemption("10.0.0.0/8", "11.10.30.30", false),
                        new Exemption("10.10.30.30", "10.10.30.30", true),
                        new Exemption("10.10.30.0/28", "10.10.30.16", false),
                        new Exemption("10.10.30.30/0", "10.10.30.31", false),
                        new Exemption("30.30", "10.10.30.30", false),
                        new Exemption("fd00::/8", "fd12::1", true),
                        new Exemption("::1", "0:0:0:0:0:0:0:1", true),
                        new Exemption("", "h", false))
                .map(row -> DynamicTest.dynamicTest(
                        row.noProxy() + " " + row.host(),
                        () -> assertThat(NoProxy.of(row.noProxy()).covers(row.host()))
                                .isEqualTo(row.covered())));
    }
}
