package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonStreamParser;
import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.TagServer;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} says that go says, against what go does say of the same entries served as they are written. */
class ValidateAgreementTest {
    private static final String ACCEPTED = "accepted";

    /** How go fails once it has taken the tag, where it has no program to fetch with and reaches no other host. */
    private static final Pattern PAST_DISCOVERY = Pattern.compile(".*("
            + "executable file not found in \\$PATH"
            + "|git remote \\(.*\\) must not be local directory.*"
            + "|invalid proxy URL scheme .*"
            + "|: Forbidden"
            // a repository of svn is asked for nothing but its newest revision, and failing is none
            + "|: no matching versions for query \"latest\")");

    /** What go puts in front of its words, up to the URL that it has asked or the path that it was given. */
    private static final Pattern WRAPPER =
            Pattern.compile("^\\S.*?@latest: (unrecognized import path \".*?\": (?:(?:parse )?https://\\S+\\?go-get=1"
                    + "|parsing \\S+): )?");

    @TempDir
    private Path directory;

    @Test
    void isOnEveryWordOfARefusal() throws IOException {
        List<Entry> entries = Entry.all();
        try (Company company = Company.open(directory);
                TagServer verbatim = TagServer.start(tags(entries))) {
            company.publish(verbatim.port());

            Map<String, String> validate = validate(company, entries);
            Map<String, String> go = list(company, entries);

            assertThat(lines(validate)).isEqualTo(lines(go));
        }
    }

    /** Whoever meets the first error writes the second root, and then the third. */
    @Test
    void isOnTheRootsThatEveryoneTriesInTurn() throws IOException {
        Path file = Files.writeString(directory.resolve("vanity.yaml"), """
                host: mycompany.com
                docs: none
                paths:
                  /go/first:
                    repo: ssh://git@10.10.30.30:go/foo.git
                  /go/second:
                    repo: ssh://git@10.10.30.30:80/go/foo.git
                  /go/third:
                    repo: http://10.10.30.30/go/foo.git
                """);

        ProgramResult validate = VanityProcess.command("validate", file.getFileName())
                .in(directory)
                .run();

        assertThat(validate.status()).isEqualTo(1);
        assertThat(validate.output()).isEqualTo("""
                vanity.yaml:5:32: error: repo root "ssh://git@10.10.30.30:go/foo.git" has the path where the port \
                belongs [port-is-path]
                   5 |     repo: ssh://git@10.10.30.30:go/foo.git
                     |                                ^^^
                     = go: invalid repo root "ssh://git@10.10.30.30:go/foo.git": parse \
                "ssh://git@10.10.30.30:go/foo.git": invalid port ":go" after host
                     = help: write "ssh://git@10.10.30.30/go/foo.git"
                vanity.yaml:7:33: warning: repo root "ssh://git@10.10.30.30:80/go/foo.git" has ssh on port 80, where \
                web servers listen [http-port-under-ssh]
                   7 |     repo: ssh://git@10.10.30.30:80/go/foo.git
                     |                                 ^^
                     = help: a web server ends it with "kex_exchange_identification: Connection closed by remote \
                host": write the port of ssh, or an https URL
                vanity.yaml:9:11: warning: repo root of entry "/go/third" is fetched over http, in the clear \
                [insecure-repo-root]
                   9 |     repo: http://10.10.30.30/go/foo.git
                     |           ^^^^
                     = help: go accepts it without GOINSECURE, which only covers the import path's own host: anyone on \
                the network can change the code; write an https or ssh root
                1 error, 2 warnings""");
    }

    private static Map<String, String> tags(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::path, Entry::tag));
    }

    private static String lines(Map<String, String> verdicts) {
        return verdicts.entrySet().stream()
                .map(verdict -> verdict.getKey() + ": " + verdict.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** By import path, what one {@code vanity validate} says in go's name of a config for each entry. */
    private static Map<String, String> validate(Company company, List<Entry> entries) throws IOException {
        Map<String, String> configs = new LinkedHashMap<>();
        entries.forEach(entry -> configs.put(configs.size() + ".yaml", entry.config()));
        Path checkout = company.checkout("configs", configs);
        Object[] arguments = Stream.concat(Stream.of("validate", "--format", "json"), configs.keySet().stream())
                .toArray();
        ProgramResult outcome = VanityProcess.command(arguments).in(checkout).run();

        Map<String, String> words = new TreeMap<>();
        entries.forEach(entry -> words.put(entry.importPath(), ACCEPTED));
        JsonObject report = JsonParser.parseString(outcome.output()).getAsJsonObject();
        for (JsonElement each : report.getAsJsonArray("diagnostics")) {
            JsonObject diagnostic = each.getAsJsonObject();
            if (diagnostic.has("go")) {
                String file = diagnostic.get("file").getAsString();
                Entry entry = entries.get(Integer.parseInt(file.replace(".yaml", "")));
                words.merge(entry.importPath(), diagnostic.get("go").getAsString(), (none, said) -> said);
            }
        }
        return words;
    }

    /** By import path, what one {@code go list} says of it. */
    private static Map<String, String> list(Company company, List<Entry> entries) throws IOException {
        Stream<String> modules = entries.stream().map(entry -> entry.importPath() + "@latest");
        Object[] arguments =
                Stream.concat(Stream.of("list", "-m", "-e", "-json"), modules).toArray();
        ProgramResult outcome = company.direct().withoutPrograms().run(arguments);

        Map<String, String> words = new TreeMap<>();
        new JsonStreamParser(outcome.output()).forEachRemaining(each -> {
            JsonObject module = each.getAsJsonObject();
            String error = module.getAsJsonObject("Error").get("Err").getAsString();
            boolean accepted = PAST_DISCOVERY.matcher(error).matches();
            words.put(
                    module.get("Path").getAsString(),
                    accepted ? ACCEPTED : WRAPPER.matcher(error).replaceFirst(""));
        });
        return words;
    }

    /**
     * One row of the table: an import path and the three fields behind it in a go-import tag, of which the last may be
     * empty.
     */
    private record Entry(String importPath, String vcs, String repoRoot, String subdir) {
        static List<Entry> all() {
            return text("entries.tsv").lines().skip(1).map(Entry::of).toList();
        }

        private static Entry of(String row) {
            List<String> columns =
                    Stream.of(row.split("\t", -1)).map(String::translateEscapes).toList();
            return new Entry(columns.get(0), columns.get(1), columns.get(2), columns.get(3));
        }

        String path() {
            return importPath.substring(importPath.indexOf('/'));
        }

        String tag() {
            return String.join(" ", importPath, vcs, repoRoot, subdir);
        }

        String config() {
            return """
                    host: %s
                    paths:
                      %s:
                        vcs: %s
                        repo: %s
                    """.formatted(
                                    quoted(importPath.substring(0, importPath.indexOf('/'))),
                                    quoted(path()),
                                    quoted(vcs),
                                    quoted(repoRoot))
                    + (subdir.isEmpty() ? "" : "    subdir: " + quoted(subdir) + "\n");
        }

        /** In YAML's double quotes, with an escape for whatever is not a plain ASCII character. */
        private static String quoted(String text) {
            Function<Integer, String> escaped =
                    character -> character < ' ' || character > '~' || character == '"' || character == '\\'
                            ? "\\u%04x".formatted(character)
                            : Character.toString(character);
            return text.chars().boxed().map(escaped).collect(Collectors.joining("", "\"", "\""));
        }

        private static String text(String name) {
            try (InputStream in = ValidateAgreementTest.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
