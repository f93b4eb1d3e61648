package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Spelling;
import dev.govanity.forge.Forge;
import dev.govanity.forge.HostKinds;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A mapping from host names to kinds of forges. */
final class ForgesType extends ValueType<HostKinds> {
    private static final String HOST = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+\\]";

    @Override
    Object read(Section section, YamlNode.Pair pair) {
        boolean empty = pair.value() instanceof Scalar scalar && scalar.isNull();
        if (!empty && !(pair.value() instanceof YamlNode.Mapping)) {
            section.wrongKind(pair, "a mapping");
        }
        Map<String, Forge> kinds = new HashMap<>();
        if (pair.value() instanceof YamlNode.Mapping mapping) {
            Section within = section.within(pair.key().text(), new Keys());
            Map<String, Scalar> hosts = new HashMap<>();
            for (YamlNode.Pair each : mapping.pairs()) {
                read(within, each, hosts, kinds);
            }
        }
        return new Located<>(HostKinds.declaring(kinds), pair.key().span());
    }

    private static void read(Section section, YamlNode.Pair pair, Map<String, Scalar> hosts, Map<String, Forge> kinds) {
        Scalar host = pair.key();
        String name = host.text().toLowerCase(Locale.ROOT);
        Scalar first = hosts.putIfAbsent(name, host);
        if (first != null) {
            section.report(Diagnostic.error(
                            "duplicate-key", host.span(), "duplicate host " + Quote.quote(host.text()) + section.name())
                    .note(first.span(), Quote.quote(first.text()) + " stands here first"));
            return;
        }
        if (!name.matches(HOST)) {
            section.report(Diagnostic.error(
                            "invalid-value",
                            host.span(),
                            "host " + Quote.quote(host.text()) + section.name() + " is not a host name")
                    .help("write the host as it stands in a repo root, without a scheme, port or path"));
            return;
        }
        Scalar kind = section.text(pair);
        if (kind != null) {
            forge(section, host, kind).ifPresent(forge -> kinds.put(name, forge));
        }
    }

    private static Optional<Forge> forge(Section section, Scalar host, Scalar kind) {
        Optional<Forge> forge = Forge.named(kind.text());
        if (forge.isEmpty()) {
            section.report(Diagnostic.error(
                            "invalid-value",
                            kind.span(),
                            "unknown forge " + Quote.quote(kind.text()) + section.name()
                                    + Spelling.didYouMean(kind.text(), Forge.names()))
                    .help("known here: " + String.join(", ", Forge.names())));
            return forge;
        }
        String root = "https://" + host.text() + "/";
        if (HostKinds.isPublic(host.text().toLowerCase(Locale.ROOT)) && Forge.of(root) != forge.get()) {
            section.report(Diagnostic.error(
                            "invalid-value",
                            kind.span(),
                            "host " + Quote.quote(host.text()) + section.name() + " is " + Forge.of(root) + ", not "
                                    + forge.get())
                    .help("leave it out: this host is known"));
            return Optional.empty();
        }
        return forge;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> kind = new LinkedHashMap<>();
        List<Object> names = new ArrayList<>(Forge.names());
        names.add(null);
        kind.put("enum", names);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("object", "null"));
        schema.put("additionalProperties", kind);
        return schema;
    }
}
