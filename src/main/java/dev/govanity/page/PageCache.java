package dev.govanity.page;

import java.util.function.Supplier;

/**
 * The pages that were asked for lately. Each page has one slot that it can be in.
 *
 * <p>Threads race for a slot and the loser renders once more. That is harmless, because pages are immutable and those
 * of one host and path are equal, and it saves every reader a lock.
 */
final class PageCache {
    private final Page[] slots;

    PageCache(int size) {
        slots = new Page[size];
    }

    /**
     * The page about this host and path. It is rendered if it is not here.
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
