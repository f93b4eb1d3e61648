package dev.govanity.rules;

import dev.govanity.config.Config;
import dev.govanity.config.ConfigDocument;
import dev.govanity.config.ConfigReader;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.yaml.YamlDecoder;
import dev.govanity.yaml.YamlDecoder.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a text into its diagnostics and its config. All commands go through this class. */
public final class Inspector {
    static final List<Rule> OF_FILE =
            List.of(new InvalidHost(), new InvalidDocs(), new DocsOnOnePage(), new LongCacheAge(), new PublicDocs());

    static final List<Rule> OF_PATHS = List.of(
            new InvalidImportPath(),
            new UnreachableEntry(),
            new EntriesDifferOnlyByCase(),
            new NestedEntry(),
            new MajorVersionEntry());

    static final List<Rule> OF_REPOSITORIES = List.of(
            new UnknownVcs(),
            new VcsGoneInGo127(),
            new VcsRefusedByDefault(),
            new UninferableVcs(),
            new InsecureRepoRoot(),
            new SharedRepoRoot(),
            new InvalidSubdir(),
            new SubdirHiddenFromOldGo());

    static final List<Rule> OF_ROOTS = List.of(new FaultyRepoRoot());

    static final List<Rule> OF_PAGES =
            List.of(new PublishedSecret(), new MalformedDisplay(), new UnusedBranch(), new UnexpandedText());

    /** All rules, grouped by subject. */
    static final List<Rule> RULES = Stream.of(OF_FILE, OF_PATHS, OF_REPOSITORIES, OF_ROOTS, OF_PAGES)
            .flatMap(List::stream)
            .toList();

    private Inspector() {}

    /**
     * Inspects the content of a file.
     *
     * @param name the name in diagnostics; no file of that name is opened
     * @param content all of its bytes
     */
    public static Inspection inspect(String name, byte[] content) {
        Decoded decoded = YamlDecoder.decode(name, content);
        SourceText source = decoded.source();
        if (decoded.problem().isPresent()) {
            return refused(source, decoded.problem().get());
        }
        List<Diagnostic> found = new ArrayList<>();
        ConfigDocument document = ConfigReader.read(source, found::add);
        boolean servable = document.complete() && found.stream().noneMatch(Diagnostic::isError);
        for (Rule rule : RULES) {
            List<Diagnostic> ofRule = new ArrayList<>();
            rule.check(document, ofRule::add);
            servable &= ofRule.stream().noneMatch(rule::keepsFromServing);
            found.addAll(ofRule);
        }
        Optional<Config> config = servable ? Optional.of(Config.of(document)) : Optional.empty();
        return new Inspection(
                shown(source, found, Suppressions.apply(source, PastedText.explain(source, found))), config);
    }

    /** The inspection of a file of more than {@code limit} bytes, which is not read. */
    public static Inspection tooLarge(String name, long limit) {
        Diagnostic problem = Diagnostic.error("too-large", Span.START, "file is larger than " + limit + " bytes")
                .help("raise the limit with --max-file-size, if this is the right file");
        return refused(SourceText.of(name, ""), problem);
    }

    private static Inspection refused(SourceText source, Diagnostic problem) {
        return new Inspection(shown(source, List.of(), List.of(problem)), Optional.empty());
    }

    /**
     * The findings to report, with secrets masked.
     *
     * @param found all problems, including suppressed ones: they show where the secrets are
     */
    private static Findings shown(SourceText source, List<Diagnostic> found, List<Diagnostic> told) {
        List<Span> secrets = SecretSpans.in(source.text(), found);
        return new Findings(source.masking(secrets), new SecretFilter(source.text(), secrets).hide(told));
    }
}
