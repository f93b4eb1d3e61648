package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/**
 * For services that read test results: a suite for each file, with a case for each problem, or one passed case. An
 * error is a failed case. A warning is a failed case if it fails the run, otherwise a skipped case, which services show
 * but do not count as a failure.
 */
public final class JunitReport implements Report {
    private final boolean warningsFail;

    public JunitReport(boolean warningsFail) {
        this.warningsFail = warningsFail;
    }

    @Override
    public void print(List<Findings> findings, Writer out) throws IOException {
        int tests = findings.stream().mapToInt(JunitReport::cases).sum();
        int failures = findings.stream().mapToInt(this::failures).sum();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites name=\"vanity validate\"" + counts(tests, failures) + ">\n");
        for (Findings each : findings) {
            print(each, out);
        }
        out.append("</testsuites>\n");
    }

    /** A file without problems is one case, which passed. */
    private static int cases(Findings findings) {
        return Math.max(1, findings.diagnostics().size());
    }

    private int failures(Findings findings) {
        return findings.errors() + (warningsFail ? findings.warnings() : 0);
    }

    private static String counts(int tests, int failures) {
        return Xml.attribute("tests", Integer.toString(tests))
                + Xml.attribute("failures", Integer.toString(failures))
                + Xml.attribute("errors", "0");
    }

    private void print(Findings findings, Writer out) throws IOException {
        SourceText source = findings.source();
        int skipped = warningsFail ? 0 : findings.warnings();
        out.append("  <testsuite" + Xml.attribute("name", source.name()) + counts(cases(findings), failures(findings))
                + Xml.attribute("skipped", Integer.toString(skipped)) + ">\n");
        if (findings.diagnostics().isEmpty()) {
            out.append("    <testcase" + Xml.attribute("classname", source.name()) + Xml.attribute("name", "valid")
                    + "/>\n");
        }
        for (Diagnostic diagnostic : findings.diagnostics()) {
            print(source, diagnostic, out);
        }
        out.append("  </testsuite>\n");
    }

    private void print(SourceText source, Diagnostic diagnostic, Writer out) throws IOException {
        String name =
                diagnostic.rule() + " at " + source.position(diagnostic.span().start());
        StringWriter details = new StringWriter();
        new TextReport(Palette.PLAIN).print(source, diagnostic, details);
        String element = diagnostic.isError() || warningsFail ? "failure" : "skipped";
        out.append("    <testcase" + Xml.attribute("classname", source.name()) + Xml.attribute("name", name) + ">\n");
        out.append("      <" + element + Xml.attribute("type", diagnostic.rule())
                + Xml.attribute("message", diagnostic.message()) + ">" + Xml.text(details.toString()) + "</" + element
                + ">\n");
        out.append("    </testcase>\n");
    }
}
