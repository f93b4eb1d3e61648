package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RootReviewTest {
    @Test
    void reviewsEveryRootOfTheGoldenFile() throws IOException {
        String golden = read("reviews.txt");
        assertThat(GoldenReviews.renew(golden)).isEqualTo(golden);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = RootReviewTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
