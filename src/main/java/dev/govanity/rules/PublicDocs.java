package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * People are sent to pkg.go.dev for repositories that it cannot see. Reported once for a file, because it is one
 * setting. A file of govanityurls has this setting by default.
 */
final class PublicDocs implements Rule {
    /**
     * A host with an RFC 1918, loopback or link-local address, a non-global IPv6 address, or a name that only a private
     * network resolves.
     */
    private static final Pattern ON_PRIVATE_HOST = Pattern.compile("[a-z+]+://(?:[^/@]*@)?(?:"
            + "(?:10|127|192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01]))\\."
            + "|\\[(?:::1\\]|f[cd][0-9a-f]{2}:|fe80:)"
            + "|[^.:/\\[]+(?:[:/]|$)"
            + "|[^:/]+\\.(?:local|internal|lan|corp|home\\.arpa)(?:[:/]|$))");

    private static final Pattern OVER_SSH = Pattern.compile("(?:[a-z]+\\+)?ssh://");

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        List<EntryDocument> misled = new ArrayList<>();
        Map<String, Boolean> privateHosts = new HashMap<>();
        for (EntryDocument entry : document.entries()) {
            Optional<Scalar> docs = entry.docs().isPresent() ? entry.docs() : document.docs();
            if (misleads(entry, docs, privateHosts)) {
                misled.add(entry);
            }
        }
        if (!misled.isEmpty()) {
            problems.accept(describe(document, misled));
        }
    }

    private Diagnostic describe(ConfigDocument document, List<EntryDocument> misled) {
        EntryDocument first = misled.get(0);
        Span place = first.docs().or(document::docs).orElse(first.key()).span();
        String others = misled.size() == 1 ? " sends" : " and " + (misled.size() - 1) + " more send";
        return Diagnostic.warning(
                        id(),
                        place,
                        "entry " + Quote.quote(first.key().text()) + others
                                + " people to pkg.go.dev, which cannot see a private repository")
                .about(document.importPath(first))
                .help("write \"docs: none\" " + where(document, first)
                        + " for vanity's own page, or the address of your documentation site");
    }

    /** Where to write it: which line. */
    private static String where(ConfigDocument document, EntryDocument first) {
        Optional<Scalar> written = first.docs().or(document::docs);
        if (written.isPresent()) {
            return "on this line";
        }
        for (int line = document.source().position(first.key().start()).line(); line > 0; line--) {
            Span span = document.source().lineSpan(line);
            if (document.source().text().startsWith("paths", span.start())) {
                return "above \"paths\" on line " + line;
            }
        }
        return "above \"paths\"";
    }

    /**
     * Whether an entry sends people to pkg.go.dev in vain. If {@code docs} is missing, which means pkg.go.dev, only a
     * host that cannot be reached from outside counts. If {@code docs} says pkg.go.dev, a root that needs a key counts
     * too.
     */
    private static boolean misleads(EntryDocument entry, Optional<Scalar> docs, Map<String, Boolean> privateHosts) {
        if (docs.isEmpty() && entry.review().filter(RootReview::hasErrors).isPresent()) {
            return false; // the fault of the root matters more
        }
        boolean elsewhere = docs.isPresent() && !docs.get().text().startsWith("https://pkg.go.dev");
        Optional<String> root = elsewhere ? Optional.empty() : entry.servedRoot();
        return root.isPresent()
                && (privateHosts.computeIfAbsent(upToPath(root.get()), PublicDocs::isOnPrivateHost)
                        || (docs.isPresent() && OVER_SSH.matcher(root.get()).lookingAt()));
    }

    private static boolean isOnPrivateHost(String root) {
        return ON_PRIVATE_HOST.matcher(root).lookingAt();
    }

    /**
     * Scheme and authority, which thousands of entries share: checking each again takes 9 % of the time for reading the
     * file.
     */
    private static String upToPath(String root) {
        int slashes = root.indexOf("//");
        int slash = slashes < 0 ? -1 : root.indexOf('/', slashes + 2);
        return slash < 0 ? root : root.substring(0, slash);
    }
}
