package dev.govanity.page;

import java.util.function.Supplier;

/**
 * Pages that were asked for lately: as many as there are slots, each page having one slot to be in.
 *
 * <p>Threads race for a slot and the loser renders once more. That is harmless, because pages are immutable and those of
 * one host and path are equal, and it saves every reader a lock.
 */
final class PageCache {
    private final Page[] slots;

    PageCache(int size) {
        slots = new Page[size];
    }

    /**
     * The page about this host and path, which is rendered unless it is still here.
     *
     * @param key tells pages apart as well as it can; not negative
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
