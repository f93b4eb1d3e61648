package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.ModulePath;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.yaml.ScalarText;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.function.Consumer;

/** An entry that no module path can start with, so go never asks for it. */
final class InvalidImportPath implements Rule {
    /** Replaces the host if the text names none or an invalid one, so that the path can still be checked. */
    private static final String ANY_HOST = "example.com";

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        String host = host(document).orElse(ANY_HOST);
        for (EntryDocument entry : document.entries()) {
            check(document, entry, host, problems);
        }
    }

    private void check(ConfigDocument document, EntryDocument entry, String host, Consumer<Diagnostic> problems) {
        String key = entry.key().text();
        if (!key.startsWith("/")) {
            problems.accept(withoutSlash(document, entry, key).about(document.importPath(entry)));
            return;
        }
        Optional<Refusal> refusal = ModulePath.check(host, entry.path());
        if (refusal.isPresent()) {
            problems.accept(describe(document, entry, host, refusal.get()));
        }
    }

    private Diagnostic withoutSlash(ConfigDocument document, EntryDocument entry, String key) {
        Diagnostic diagnostic =
                Diagnostic.error(id(), entry.key().span(), "entry " + Quote.quote(key) + " has no leading slash");
        String path = key.replaceFirst("^[a-z]+://", "");
        String host = document.host().map(Scalar::text).orElse("");
        if (!host.isEmpty() && path.startsWith(host + "/")) {
            path = path.substring(host.length() + 1);
        }
        String first = path.substring(0, path.indexOf('/') < 0 ? path.length() : path.indexOf('/'));
        if (first.indexOf('.') >= 0) { // a path with a host: only its author knows what is meant
            return diagnostic.help("write what follows the host, with a slash in front");
        }
        return diagnostic
                .help("write " + Quote.quote("/" + path))
                .fixedBy(ScalarText.edit(document.source(), entry.key(), "/" + path));
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, String host, Refusal refusal) {
        int start = Math.max(0, refusal.start() - host.length());
        int end = Math.max(start, refusal.end() - host.length());
        String message =
                "entry " + Quote.quote(entry.key().text()) + " is not an import path: " + InvalidHost.reason(refusal);
        Diagnostic diagnostic =
                Diagnostic.error(id(), entry.key().part(start, end), message).about(document.importPath(entry));
        return host(document).isPresent() ? diagnostic.saidByGo(refusal.message()) : diagnostic;
    }

    /** The host in the text, if go accepts it. Some hosts, such as gopkg.in, have rules of their own. */
    private static Optional<String> host(ConfigDocument document) {
        return document.host()
                .map(Scalar::text)
                .filter(host -> ModulePath.checkFirstElement(host).isEmpty());
    }
}
