package dev.govanity.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** The HTML pages. All markup is in the templates, which escape by context what they are given. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.govanity.page.template");

    private Templates() {}

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

    static byte[] status(StatusPage page) {
        return render("status.jte", page);
    }

    private static byte[] render(String template, Object model) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, model, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
