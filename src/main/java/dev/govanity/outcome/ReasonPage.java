package dev.govanity.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * The page about a reason. The pages are Markdown files next to this class, named after the codes: a title, a sentence,
 * then "Why", "Example" and "What to do". Tests verify that each reason has a page.
 *
 * @param reason the reason that it explains
 * @param summary the sentence below the title
 * @param markdown the whole page
 */
public record ReasonPage(Reason reason, String summary, String markdown) {
    /**
     * A group of related reasons.
     *
     * @param title the subject of the group
     */
    public record Group(String title, List<Reason> reasons) {
        public Group {
            Objects.requireNonNull(title, "title");
            reasons = List.copyOf(reasons);
        }
    }

    /** All reasons, in the order in which a probe may find them. */
    public static final List<Group> GROUPS = List.of(
            new Group("the way to the host", List.copyOf(EnumSet.range(Reason.DNS, Reason.BAD_SETTING))),
            new Group("SSH", List.copyOf(EnumSet.range(Reason.NOT_SSH, Reason.SSH_LEGACY))),
            new Group("TLS and HTTP", List.copyOf(EnumSet.range(Reason.NOT_TLS, Reason.HTTP_PROTOCOL))),
            new Group(
                    "the repository", List.copyOf(EnumSet.range(Reason.REPOSITORY_NOT_FOUND, Reason.HEAD_MODULE_PATH))),
            new Group("the public address", List.copyOf(EnumSet.range(Reason.LIVE_DIFFERS, Reason.LIVE_UNREACHABLE))),
            new Group("vanity", List.of(Reason.INTERNAL)));

    public ReasonPage {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(markdown, "markdown");
    }

    /** The page about a reason. */
    public static ReasonPage of(Reason reason) {
        try (InputStream page = ReasonPage.class.getResourceAsStream(reason.code() + ".md")) {
            if (page == null) {
                throw new IllegalStateException("reason " + reason.code() + " has no page");
            }
            String markdown = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            return new ReasonPage(reason, markdown.split("\n\n", 3)[1].replace('\n', ' '), markdown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
