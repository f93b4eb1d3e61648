package dev.govanity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.Note;
import dev.govanity.diagnostic.Span;
import dev.govanity.report.JsonReport;
import dev.govanity.report.Palette;
import dev.govanity.report.Report;
import dev.govanity.report.TextReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Any bytes as a file: {@code mvn test} inspects the seeds, with {@code JAZZER_FUZZ=1} what comes of them too. */
class InspectorFuzzTest {
    @FuzzTest(maxDuration = "90s")
    void saysSomethingPrintableAboutAnyBytes(byte[] content) throws IOException {
        Inspection inspection = Inspector.inspect("vanity.yaml", content);

        Findings findings = inspection.findings();
        Span whole = new Span(0, findings.source().text().length());
        for (Diagnostic diagnostic : findings.diagnostics()) {
            assertThat(whole.contains(diagnostic.span())).as("%s", diagnostic).isTrue();
            diagnostic
                    .fix()
                    .ifPresent(fix -> assertThat(whole.contains(fix.span()))
                            .as("%s", diagnostic)
                            .isTrue());
            for (Note note : diagnostic.notes()) {
                assertThat(whole.contains(note.span())).as("%s", diagnostic).isTrue();
            }
        }
        assertThat(inspection.config().isPresent())
                .isEqualTo(findings.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .allMatch(InspectorFuzzTest::isRootWithFix));
        assertThat(printed(new JsonReport(), findings))
                .startsWith("{\"version\":1,")
                .endsWith("}\n");
        assertThat(printed(new TextReport(Palette.PLAIN), findings).isEmpty())
                .isEqualTo(findings.diagnostics().isEmpty());
    }

    private static boolean isRootWithFix(Diagnostic error) {
        return new FaultyRepoRoot().ids().contains(error.rule()) && error.fix().isPresent();
    }

    private static String printed(Report report, Findings findings) throws IOException {
        StringWriter out = new StringWriter();
        report.print(List.of(findings), out);
        return out.toString();
    }
}
