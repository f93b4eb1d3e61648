package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.golang.ModulePath;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.yaml.ScalarText;
import java.util.Optional;
import java.util.function.Consumer;

/** An entry that no module path can start with, so that go never asks for it. */
final class InvalidImportPath implements EntryRule {
    /** Stands for the host where the text names none, or a wrong one: the path is judged all the same. */
    private static final String ANY_HOST = "example.com";

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        String key = entry.key().text();
        if (!key.startsWith("/")) {
            problems.accept(
                    Diagnostic.error(id(), entry.key().span(), "entry " + Quote.quote(key) + " has no leading slash")
                            .about(document.importPath(entry))
                            .help("write \"/" + key + "\"")
                            .fixedBy(new Edit(
                                    entry.key().span(),
                                    ScalarText.write("/" + key, entry.key().style()))));
            return;
        }
        ModulePath.check(ANY_HOST + entry.path())
                .ifPresent(refusal -> problems.accept(describe(document, entry, refusal)));
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, Refusal refusal) {
        int start = Math.max(0, refusal.start() - ANY_HOST.length());
        int end = Math.max(start, refusal.end() - ANY_HOST.length());
        String message =
                "entry " + Quote.quote(entry.key().text()) + " is no import path: " + InvalidHost.reason(refusal);
        Diagnostic diagnostic =
                Diagnostic.error(id(), entry.key().part(start, end), message).about(document.importPath(entry));
        Optional<String> go = document.host()
                .filter(host -> ModulePath.checkFirstElement(host.text()).isEmpty())
                .flatMap(host -> ModulePath.check(host.text() + entry.path()))
                .map(Refusal::message);
        return go.map(diagnostic::saidByGo).orElse(diagnostic);
    }
}
