package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageRequestTest {
    @ParameterizedTest
    @CsvSource({
        "go-get=1,                  true",
        "go-get=1&,                 true",
        "&go-get=1,                 true",
        "a=b&go-get=1&c=d,          true",
        "go-get=11&go-get=1,        true",
        "go-get=0&go-get=1,         true",
        "'',                        false",
        "go-get,                    false",
        "go-get=,                   false",
        "go-get=11,                 false",
        "go-get=0,                  false",
        "xgo-get=1,                 false",
        "a=go-get=1,                false",
        "Go-Get=1,                  false",
        "go%2Dget=1,                false",
        "a;go-get=1,                false"
    })
    void comesFromGoByOnePairOfTheQuery(String query, boolean go) {
        assertThat(PageRequest.asksForGo(query)).isEqualTo(go);
    }

    @Test
    void comesFromPeopleWithoutQuery() {
        assertThat(new PageRequest("GET", "/", null, null, null, null).client()).isEqualTo(ClientKind.PEOPLE);
    }
}
