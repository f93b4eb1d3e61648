package dev.govanity.golang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoUrlTest {
    @Test
    void takesUrlsApart() {
        TestRows.verify("urls.tsv", 1, row -> {
            GoUrl url = GoUrl.parse(row.get(0)).accepted().orElseThrow();
            return Stream.of(
                            Optional.of(
                                    new GoUrl.Part(url.scheme(), 0, url.scheme().length())),
                            Optional.of(url.opaque()),
                            url.user(),
                            url.password(),
                            Optional.of(url.hostname()),
                            url.port(),
                            Optional.of(url.path()),
                            url.query(),
                            url.fragment())
                    .map(part -> part.map(p -> p.start() + ":" + p.text()).orElse("-"))
                    .toList();
        });
    }

    @Test
    void knowsWhereEveryPartStands() {
        for (String text : TestRows.firstColumn("urls.tsv")) {
            GoUrl url = GoUrl.parse(text).accepted().orElseThrow();
            List<GoUrl.Part> parts = Stream.of(
                            Stream.of(url.opaque(), url.host(), url.hostname(), url.path()),
                            url.userInfo().stream(),
                            url.user().stream(),
                            url.password().stream(),
                            url.port().stream(),
                            url.query().stream(),
                            url.fragment().stream())
                    .flatMap(part -> part)
                    .toList();
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part.text()).isEqualTo(text.substring(part.start(), part.end())));
        }
    }

    @Test
    void refusesWithGosWords() {
        assertThat(GoUrl.parse("git@h:x").refused())
                .contains(new Refusal("parse \"git@h:x\": first path segment in URL cannot contain colon", 5, 6));
    }
}
