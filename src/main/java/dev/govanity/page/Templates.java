package dev.govanity.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The HTML pages. All markup is in the templates, which escape by context what they are given. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.govanity.page.template");

    /**
     * What a browser may do with a page that holds the script: that script, and nothing else besides the style sheet.
     */
    static final Header POLICY_WITH_SCRIPT = new Header(
            Header.NO_CONTENT_BUT_STYLE.name(), Header.NO_CONTENT_BUT_STYLE.value() + "; script-src " + scriptSource());

    private Templates() {}

    /** The hash of what stands between the script's tags (CSP Level 3, 2.3.1). */
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

    /** The page that sends people on, or the module's own where there is nowhere to send them. */
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
