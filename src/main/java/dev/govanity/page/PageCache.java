package dev.govanity.page;

import java.util.function.Supplier;

/**
 * The recently requested pages. Each page can be in one slot only.
 *
 * <p>Two threads may both render the page of a slot. That is harmless, because pages are immutable and equal for the
 * same host and path, and no reader needs a lock.
 */
final class PageCache {
    private final Page[] slots;

    PageCache(int size) {
        slots = new Page[size];
    }

    /**
     * The page for this host and path. It is rendered if it is not in the cache.
     *
     * @param key chooses the slot; not negative. Two pages may share one
     */
    Page get(int key, String host, String path, Supplier<Page> render) {
        int slot = key % slots.length;
        Page page = slots[slot];
        if (page == null || !page.path().equals(path) || !page.host().equals(host)) {
            page = render.get();
            slots[slot] = page;
        }
        return page;
    }
}
