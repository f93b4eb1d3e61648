package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageCacheTest {
    private final PageCache cache = new PageCache(2);
    private final List<String> rendered = new ArrayList<>();

    @Test
    void rendersWhatIsNotThere() {
        assertThat(get(0, "a.example", "/a")).isEqualTo("a.example/a");
        assertThat(get(1, "a.example", "/b")).isEqualTo("a.example/b");
        assertThat(get(0, "a.example", "/a")).isEqualTo("a.example/a");
        assertThat(get(1, "a.example", "/b")).isEqualTo("a.example/b");
        assertThat(rendered).containsExactly("a.example/a", "a.example/b");
    }

    @Test
    void neverTakesOnePageForAnother() {
        assertThat(get(0, "a.example", "/a")).isEqualTo("a.example/a");
        assertThat(get(0, "b.example", "/a")).isEqualTo("b.example/a");
        assertThat(get(2, "b.example", "/c")).isEqualTo("b.example/c");
        assertThat(get(0, "a.example", "/a")).isEqualTo("a.example/a");
        assertThat(rendered).containsExactly("a.example/a", "b.example/a", "b.example/c", "a.example/a");
    }

    private String get(int key, String host, String path) {
        Page page = cache.get(key, host, path, () -> {
            rendered.add(host + path);
            return Page.forGo(host, path, new byte[0], Header.cacheFor(1));
        });
        return page.host() + page.path();
    }
}
