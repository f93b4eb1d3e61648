package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.golang.ModulePath;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.yaml.ScalarText;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code host} that no import path can start with. */
final class InvalidHost implements Rule {
    /** What people paste by mistake: a URL, an address with a port, a host with a path. */
    private static final Pattern PASTED =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)?(?<host>[^/:@]++)(?<port>:\\d*+)?(?<path>/.*+)?");

    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        document.host().ifPresent(host -> check(document, host, problems));
    }

    private void check(ConfigDocument document, Scalar host, Consumer<Diagnostic> problems) {
        Optional<Refusal> refusal = ModulePath.checkFirstElement(host.text());
        if (refusal.isEmpty()) {
            return;
        }
        String path = document.entries().stream()
                .map(EntryDocument::path)
                .filter(candidate -> candidate.startsWith("/"))
                .findFirst()
                .orElse("");
        Optional<String> go = ModulePath.check(host.text() + path).map(Refusal::message);
        problems.accept(describe(document.source(), host, refusal.get(), go));
    }

    private Diagnostic describe(SourceText source, Scalar host, Refusal refusal, Optional<String> go) {
        Matcher pasted = PASTED.matcher(host.text());
        boolean isPasted = pasted.matches();
        String quoted = "host " + Quote.quote(host.text());
        Diagnostic diagnostic;
        if (isPasted && pasted.group("scheme") != null) {
            diagnostic = at(host, pasted, "scheme", quoted + " has a scheme");
        } else if (isPasted && pasted.group("port") != null) {
            diagnostic = at(host, pasted, "port", quoted + " has a port, which no import path can have");
        } else if (isPasted && pasted.group("path") != null) {
            diagnostic = at(host, pasted, "path", quoted + " has a path");
        } else {
            diagnostic = Diagnostic.error(
                    id(),
                    host.part(refusal.start(), refusal.end()),
                    quoted + " cannot start an import path: " + reason(refusal));
        }
        if (go.isPresent()) {
            diagnostic = diagnostic.saidByGo(go.get());
        }
        return isPasted ? withCure(diagnostic, source, host, pasted) : diagnostic;
    }

    private Diagnostic at(Scalar host, Matcher pasted, String group, String message) {
        return Diagnostic.error(id(), host.part(pasted.start(group), pasted.end(group)), message);
    }

    private static Diagnostic withCure(Diagnostic diagnostic, SourceText source, Scalar host, Matcher pasted) {
        String written = pasted.group("host").toLowerCase(Locale.ROOT);
        String bare = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (ModulePath.checkFirstElement(bare).isPresent()) {
            return diagnostic.help("write the host name that the import paths start with, such as \"mycompany.com\"");
        }
        String path = withoutSlashes(Objects.requireNonNullElse(pasted.group("path"), ""));
        if (!path.isEmpty()) {
            return diagnostic.help(
                    "write \"" + bare + "\", and put " + Quote.quote(path) + " in front of each entry's path");
        }
        return diagnostic.help("write \"" + bare + "\"").fixedBy(ScalarText.edit(source, host, bare));
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Go's reason, without the path that it quotes. */
    static String reason(Refusal refusal) {
        int end = refusal.message().indexOf("\": ");
        return end < 0 ? refusal.message() : refusal.message().substring(end + 3);
    }
}
