package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoginTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            svc                                      | secret        | svc
            CORP\\svc                                | secret        | CORP\\svc
            svc@mycompany.com                        | secret        | svc@mycompany.com
            gitlab+deploy-token-1                    | secret        | gitlab+deploy-token-1
            0123456789abcdef0123456789abcdef01234567 | ''            | ***
            svc                                      | ''            | ***
            0123456789abcdef0123456789abcdef01234567 | x-oauth-basic | ***
            ghp_0123456789abcdefghijklmnopqrstuvwxyz | x             | ****************************************
            """)
    void showsNoNameThatMayBeAToken(String name, String password, String shown) {
        Login login = new Login(name, password, "the URL");
        assertThat(login.shownName()).isEqualTo(shown);
        assertThat(login).hasToString(shown + ":*** of the URL");
    }

    @ParameterizedTest
    @CsvSource({"'\u001b[31msvc', '\uFFFD[31msvc'", "'a\nb', 'a b'"})
    void showsAStrangersNameOnOneLine(String name, String shown) {
        assertThat(new Login(name, "secret", "the URL").shownName()).isEqualTo(shown);
    }
}
