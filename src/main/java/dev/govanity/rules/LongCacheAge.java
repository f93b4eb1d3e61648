package dev.govanity.rules;

import dev.govanity.config.Config;
import dev.govanity.config.ConfigDocument;
import dev.govanity.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** A cache age so long that moving a repository breaks builds. */
final class LongCacheAge implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        document.cacheMaxAge()
                .filter(age -> age.value() > Config.DEFAULT_CACHE_MAX_AGE)
                .ifPresent(age -> problems.accept(Diagnostic.warning(
                                id(),
                                age.span(),
                                "cache_max_age of " + age.value() + " seconds keeps the old answer for "
                                        + days(age.value()) + " after a repository has moved")
                        .help("write 60 while a forge is being migrated, and " + Config.DEFAULT_CACHE_MAX_AGE
                                + " at most otherwise")));
    }

    private static String days(int seconds) {
        long days = Math.round(seconds / (double) Config.DEFAULT_CACHE_MAX_AGE);
        return days == 1 ? "more than a day" : days + " days";
    }
}
