package dev.govanity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.Schemas;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format prints the same outcomes; what it makes of them stands in {@code report/}. */
final class CheckReportTest {
    /** By the name of the file that holds what they print. */
    private static final Map<String, CheckReport> FORMATS = Map.of(
            "check.txt", new CheckText(Palette.PLAIN),
            "check.ansi", new CheckText(Palette.ANSI),
            "check.json", new CheckJson(),
            "check.junit.xml", new CheckJunit(false),
            "check.strict.junit.xml", new CheckJunit(true));

    static Set<String> formats() {
        return new TreeSet<>(FORMATS.keySet());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void printsEverythingThatAnyFormatCanStumbleOver(String golden) {
        String printed = print(FORMATS.get(golden));
        Golden.assertMatches(Golden.folder("report").resolve(golden), printed);
    }

    @Test
    void keepsToItsSchemas() {
        assertThat(Schemas.complaints("check.json", print(new CheckJson()))).isEmpty();
        assertThat(Schemas.xmlComplaints("junit-10.xsd", print(new CheckJunit(false))))
                .isEmpty();
        assertThat(Schemas.xmlComplaints("junit-10.xsd", print(new CheckJunit(true))))
                .isEmpty();
    }

    private static String print(CheckReport report) {
        StringWriter out = new StringWriter();
        try {
            report.print(ProbedSample.checked(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
