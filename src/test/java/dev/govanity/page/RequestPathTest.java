package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.page.RequestPart.Refused;
import dev.govanity.page.RequestPart.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestPathTest {
    @ParameterizedTest
    @CsvSource({
        "'',             ''",
        "/,              ''",
        "/a,             /a",
        "/a/,            /a",
        "/a/b-._~c/,     /a/b-._~c",
        "/%61%2D%7e,     /a-~",
        "/a+b%2B,        /a+b+",
        "/a;b=c/d,       /a;b=c/d",
        "/a%3Fb%23,      /a?b#",
        "/%2561,         /%61",
        "/%C3%A9%E2%82%AC%F0%9F%98%80, /é€😀",
        "/...,           /...",
        "/a../..b,       /a../..b",
        "/.%61,          /.a",
        "/!$&'()*+:=@,   /!$&'()*+:=@"
    })
    void understands(String raw, String path) {
        assertThat(RequestPath.read(raw)).isEqualTo(new Understood(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a              | path does not begin with a slash",
                "*              | path does not begin with a slash",
                "%2Fa           | path does not begin with a slash",
                "//             | path has a double slash",
                "//a            | path has a double slash",
                "/a//b          | path has a double slash",
                "/a//           | path has a double slash",
                "/.             | path has the element \".\"",
                "/./            | path has the element \".\"",
                "/a/../b        | path has the element \"..\"",
                "/a/%2e%2E      | path has the element \"..\"",
                "/.%2e/         | path has the element \"..\"",
                "/a%2fb         | path has an escaped slash or backslash",
                "/a%5Cb         | path has an escaped slash or backslash",
                "/%00           | path has a control character",
                "/%0a           | path has a control character",
                "/%7f           | path has a control character",
                "/%C2%80        | path has a control character",
                "/%C2%85        | path has a control character",
                "/%80           | path is not valid UTF-8",
                "/%C3           | path is not valid UTF-8",
                "/%C3/%A9       | path is not valid UTF-8",
                "/%C0%AE        | path is not valid UTF-8",
                "/%ED%A0%80     | path is not valid UTF-8",
                "/%F4%90%80%80  | path is not valid UTF-8",
                "/%             | path has an invalid escape",
                "/%4            | path has an invalid escape",
                "/%zz           | path has an invalid escape",
                "/%4g           | path has an invalid escape",
                "/%u0041        | path has an invalid escape",
                "/%４１          | path has an invalid escape",
                "/a b           | path has a character that is not escaped",
                "/\"            | path has a character that is not escaped",
                "/<             | path has a character that is not escaped",
                "/a\\b          | path has a character that is not escaped",
                "/é             | path has a character that is not escaped",
                "/a?b           | path has a character that is not escaped",
                "/a[            | path has a character that is not escaped"
            })
    void refuses(String raw, String reason) {
        assertThat(RequestPath.read(raw)).isEqualTo(new Refused(reason));
    }

    @Test
    void readsNothingThatIsTooLong() {
        String longest = "/" + "a".repeat(2047);
        assertThat(RequestPath.read(longest)).isEqualTo(new Understood(longest));
        assertThat(RequestPath.read(longest + "a")).isEqualTo(new Refused("path is longer than 2048 characters"));
    }
}
