package dev.govanity.report;

import dev.govanity.outcome.Checked;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.NotAsked;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.Via;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * For services that read test results: a suite for each host, with a case for each repo root. A failed backend is a
 * failed case. A degraded backend is a failed case if it fails the run, otherwise a skipped case.
 */
public final class CheckJunit implements CheckReport {
    private static final double MILLIS_PER_SECOND = 1000;

    private static final String NOT_ASKED = "public addresses";

    private final boolean degradedFails;

    public CheckJunit(boolean degradedFails) {
        this.degradedFails = degradedFails;
    }

    @Override
    public void print(Checked checked, Writer out) throws IOException {
        List<ProbeResult> results = checked.results();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites name=\"vanity check\""
                + counts(results, checked.notAsked().size()) + ">\n");
        for (Map.Entry<String, List<ProbeResult>> host :
                CheckText.byHost(results).entrySet()) {
            out.append("  <testsuite" + Xml.attribute("name", host.getKey()) + counts(host.getValue(), 0)
                    + Xml.attribute("skipped", Long.toString(skipped(host.getValue()))) + ">\n");
            for (ProbeResult each : host.getValue()) {
                print(each, out);
            }
            out.append("  </testsuite>\n");
        }
        if (!checked.notAsked().isEmpty()) {
            print(checked.notAsked(), out);
        }
        out.append("</testsuites>\n");
    }

    private void print(List<NotAsked> notAsked, Writer out) throws IOException {
        String skipped = Integer.toString(notAsked.size());
        out.append("  <testsuite" + Xml.attribute("name", NOT_ASKED) + counts(List.of(), notAsked.size())
                + Xml.attribute("skipped", skipped) + ">\n");
        for (NotAsked each : notAsked) {
            out.append("    <testcase" + Xml.attribute("classname", NOT_ASKED) + Xml.attribute("name", each.path())
                    + Xml.attribute("time", "0.000") + ">\n      <skipped"
                    + Xml.attribute("type", each.because().word())
                    + Xml.attribute("message", each.because().explanation()) + "/>\n    </testcase>\n");
        }
        out.append("  </testsuite>\n");
    }

    private boolean fails(ProbeResult result) {
        return result.status() == ProbeStatus.FAILED || (degradedFails && result.status() == ProbeStatus.DEGRADED);
    }

    private long skipped(List<ProbeResult> results) {
        return results.stream()
                .filter(each -> each.status() != ProbeStatus.OK && !fails(each))
                .count();
    }

    private String counts(List<ProbeResult> results, int more) {
        long failures = results.stream().filter(this::fails).count();
        return Xml.attribute("tests", Integer.toString(results.size() + more))
                + Xml.attribute("failures", Long.toString(failures))
                + Xml.attribute("errors", "0");
    }

    private void print(ProbeResult result, Writer out) throws IOException {
        String seconds = String.format(Locale.ROOT, "%.3f", result.took().toMillis() / MILLIS_PER_SECOND);
        out.append("    <testcase" + Xml.attribute("classname", result.backend().host())
                + Xml.attribute("name", result.backend().repoRoot()) + Xml.attribute("time", seconds));
        Concern worst = result.outcome().worst().orElse(null);
        Via via = result.outcome().via();
        if (worst == null) {
            out.append(
                    via.isNotable()
                            ? ">\n      <system-out>" + Xml.text(via.text()) + "</system-out>\n    </testcase>\n"
                            : "/>\n");
            return;
        }
        StringWriter details = new StringWriter();
        new CheckText(Palette.PLAIN).print(Checked.of(List.of(result)), details);
        String element = fails(result) ? "failure" : "skipped";
        out.append(">\n      <" + element + Xml.attribute("type", worst.reason().code())
                + Xml.attribute("message", worst.message()) + ">" + Xml.text(details.toString()) + "</" + element
                + ">\n    </testcase>\n");
    }
}
