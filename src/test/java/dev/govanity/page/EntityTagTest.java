package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityTagTest {
    private static final String TAG = "\"tag\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tag\"",
                "W/\"tag\"",
                " \t\"tag\" ",
                "\"a\", \"tag\"",
                "\"a\",\"tag\",\"b\"",
                ", ,\"tag\"",
                "\"a,b\",W/\"c\" , \"tag\"",
                "\"\", \"tag\"",
                "*",
                " * "
            })
    void isNamed(String ifNoneMatch) {
        assertThat(EntityTag.matches(ifNoneMatch, TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "tag",
                "\"TAG\"",
                "\"tag",
                "tag\"",
                "w/\"tag\"",
                "W/tag",
                "W/",
                "\"a \"tag\"",
                "x\"tag\"",
                "\"a\", *",
                "\"atag\"",
                "'tag'"
            })
    void isNotNamed(String ifNoneMatch) {
        assertThat(EntityTag.matches(ifNoneMatch, TAG)).isFalse();
    }

    @Test
    void isNotNamedByNoHeader() {
        assertThat(EntityTag.matches(null, TAG)).isFalse();
    }

    @Test
    void tellsBytesApart() {
        assertThat(EntityTag.of("a".getBytes(StandardCharsets.UTF_8))).isEqualTo("\"ypeBEsobvcr6wjGz\"");
        assertThat(EntityTag.of(new byte[0])).isEqualTo("\"47DEQpj8HBSa-_TI\"");
    }
}
