package dev.govanity.report;

import dev.govanity.outcome.Checked;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.NotAsked;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.SshConfigEntry;
import dev.govanity.outcome.SshInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For people: the backends by host, then the problems of that host and their fixes, each once.
 *
 * <pre>
 * 10.10.30.30:29418
 *   degraded  ssh://tonybai@10.10.30.30:29418/go/common
 *             mycompany.com/go/common  v1.0.0 … v1.2.0 (3 versions)
 *   degraded: server needs diffie-hellman-group14-sha1, which OpenSSH refuses since 8.2 [ssh-legacy]
 *     = help: …
 *     = ~/.ssh/config:
 *       Host 10.10.30.30
 *       …
 *
 * 0 ok, 1 degraded, 0 failed
 * </pre>
 */
public final class CheckText implements CheckReport {
    private static final String INDENT = "  ";
    private static final String UNDER_ROOT = " ".repeat(12);

    /** How many roots are named; the others are counted. */
    private static final int ROOTS_NAMED = 3;

    private final Palette palette;
    private final Optional<String> through;

    public CheckText(Palette palette) {
        this(palette, Optional.empty());
    }

    /**
     * @param through what stands before all else: the programs and settings of this machine that the check looked
     *     through, since another machine may see another thing
     */
    public CheckText(Palette palette, Optional<String> through) {
        this.palette = palette;
        this.through = through;
    }

    @Override
    public void print(Checked checked, Writer out) throws IOException {
        List<ProbeResult> results = checked.results();
        if (through.isPresent()) {
            out.append(palette.faint(through.get())).append("\n\n");
        }
        for (Map.Entry<String, List<ProbeResult>> host : byHost(results).entrySet()) {
            out.append(palette.strong(host.getKey())).append('\n');
            for (ProbeResult each : host.getValue()) {
                printRoot(each, out);
            }
            printConcerns(host.getValue(), out);
            printSshConfigs(host.getValue(), out);
            out.append('\n');
        }
        for (NotAsked each : checked.notAsked()) {
            out.append("public address of " + each.path() + " not asked: "
                    + each.because().explanation() + "\n");
        }
        out.append(count(results, ProbeStatus.OK))
                .append(", ")
                .append(count(results, ProbeStatus.DEGRADED))
                .append(", ")
                .append(count(results, ProbeStatus.FAILED))
                .append('\n');
    }

    /** The results by host, in the order in which the hosts first appear. */
    static Map<String, List<ProbeResult>> byHost(List<ProbeResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(each -> each.backend().host(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String count(List<ProbeResult> results, ProbeStatus status) {
        return results.stream().filter(each -> each.status() == status).count() + " " + status.word();
    }

    private void printRoot(ProbeResult result, Writer out) throws IOException {
        String word = result.status().word();
        out.append(INDENT)
                .append(palette.of(result.status(), word))
                .append(" ".repeat(UNDER_ROOT.length() - INDENT.length() - word.length()))
                .append(result.backend().repoRoot())
                .append('\n');
        if (result.outcome().via().isNotable()) {
            String via = result.outcome().via().text();
            out.append(UNDER_ROOT).append(palette.faint(via)).append('\n');
        }
        if (result.isMerelyReached()) {
            String caveat = "something answers; vanity cannot inspect "
                    + result.backend().vcs() + " repositories";
            out.append(UNDER_ROOT).append(palette.faint(caveat)).append('\n');
        }
        List<String> shown = new ArrayList<>();
        for (GoModule module : result.outcome().modules()) {
            shown.add(module.importPath());
            out.append(UNDER_ROOT).append(module.importPath());
            if (result.outcome().refs().isPresent() || !module.versions().isEmpty()) {
                out.append(INDENT).append(palette.faint(versions(module.versions())));
            }
            out.append(live(result, module.importPath())).append('\n');
        }
        for (String path : result.backend().importPaths()) {
            if (!shown.contains(path)) {
                out.append(UNDER_ROOT).append(path).append(live(result, path)).append('\n');
            }
        }
    }

    /** What is wrong with a public address stands among the concerns. */
    private String live(ProbeResult result, String importPath) {
        return result.live(importPath)
                .filter(answer -> answer.status() != ProbeStatus.FAILED)
                .map(answer -> INDENT + palette.faint("live"))
                .orElse("");
    }

    private static String versions(List<String> versions) {
        return switch (versions.size()) {
            case 0 -> "no versions";
            case 1 -> versions.get(0) + " (1 version)";
            default ->
                versions.get(0) + " … " + versions.get(versions.size() - 1) + " (" + versions.size() + " versions)";
        };
    }

    private void printConcerns(List<ProbeResult> onHost, Writer out) throws IOException {
        Map<Concern, List<String>> roots = new LinkedHashMap<>();
        for (ProbeResult each : onHost) {
            for (Concern concern : each.outcome().concerns()) {
                roots.computeIfAbsent(concern, first -> new ArrayList<>())
                        .add(each.backend().repoRoot());
            }
        }
        for (Map.Entry<Concern, List<String>> entry : roots.entrySet()) {
            Concern concern = entry.getKey();
            ProbeStatus status = concern.reason().status();
            out.append(INDENT)
                    .append(palette.of(status, status.word() + ":"))
                    .append(' ')
                    .append(palette.strong(concern.message()))
                    .append(palette.faint(" [" + concern.reason().code() + "]"))
                    .append('\n');
            if (entry.getValue().size() < onHost.size()) {
                printExplanation("at", named(entry.getValue()), out);
            }
            for (String advice : SshConfigText.advice(concern)) {
                printExplanation("help", advice, out);
            }
        }
    }

    private static String named(List<String> roots) {
        int rest = roots.size() - ROOTS_NAMED;
        String named = roots.stream().limit(ROOTS_NAMED).collect(Collectors.joining(", "));
        return rest > 0 ? named + " and " + rest + " more" : named;
    }

    /** Prints the ssh_config entries that belong to no concern. */
    private void printSshConfigs(List<ProbeResult> onHost, Writer out) throws IOException {
        Set<SshConfigEntry> entries = onHost.stream()
                .flatMap(each -> each.outcome().ssh().flatMap(SshInfo::sshConfig).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        onHost.stream()
                .flatMap(each -> each.outcome().concerns().stream())
                .forEach(concern -> concern.sshConfig().ifPresent(entries::remove));
        for (SshConfigEntry entry : entries) {
            String block = SshConfigText.block(entry);
            if (!block.isEmpty()) {
                printExplanation("~/.ssh/config", "\n" + block.strip(), out);
            }
        }
    }

    /** Prints an explanation; lines after the first are printed below it. */
    private void printExplanation(String label, String text, Writer out) throws IOException {
        String[] lines = text.split("\n", -1);
        out.append(INDENT.repeat(2))
                .append(palette.faint("= "))
                .append(palette.label(label + ":"))
                .append(lines[0].isEmpty() ? "" : " " + lines[0])
                .append('\n');
        for (int i = 1; i < lines.length; i++) {
            out.append(INDENT.repeat(3)).append(lines[i]).append('\n');
        }
    }
}
