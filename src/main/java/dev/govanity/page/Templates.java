package dev.govanity.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The HTML pages. All markup is in the templates, which escape values by context. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.govanity.page.template");

    /**
     * The policy for a page with the script: a browser may run that script and use the style sheet, and nothing else.
     */
    static final Header POLICY_WITH_SCRIPT = new Header(
            Header.NO_CONTENT_BUT_STYLE.name(), Header.NO_CONTENT_BUT_STYLE.value() + "; script-src " + scriptSource());

    private Templates() {}

    /** The hash of the text between the script's tags (CSP Level 3, 2.3.1). */
    private static String scriptSource() {
        StringOutput output = new StringOutput();
        ENGINE.render("script.jte", null, output);
        String element = output.toString();
        String script = element.substring(element.indexOf('>') + 1, element.lastIndexOf("</script>"));
        byte[] hash = EntityTag.sha256(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    static byte[] go(Tags tags) {
        return render("go.jte", tags);
    }

    /** The page that redirects people to the documentation, or the module's own page if there is none. */
    static byte[] module(ModulePage page) {
        return render(page.docs().isEmpty() ? "module.jte" : "redirect.jte", page);
    }

    static byte[] listing(ListingPage page) {
        return render("listing.jte", page);
    }

    static byte[] miss(MissPage page) {
        return render("miss.jte", page);
    }

    static byte[] status(StatusPage page) {
        return render("status.jte", page);
    }

    private static byte[] render(String template, Object model) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, model, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
