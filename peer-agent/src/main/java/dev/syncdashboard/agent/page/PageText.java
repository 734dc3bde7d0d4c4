package dev.syncdashboard.agent.page;

import dev.syncdashboard.agent.selfcheck.CheckWords;
import dev.syncdashboard.agent.selfcheck.LastContact;
import dev.syncdashboard.status.ContentCheck;
import java.util.Optional;

/** The page. Pure; everything from outside is escaped. */
final class PageText {

    static final String STYLE = """
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
            h1 { font-size: 1.6rem; line-height: 1.3; border-left: .5rem solid #6b6b6b; padding-left: 1rem; }
            .complete h1 { border-color: #1a7f37; }
            .incomplete h1 { border-color: #b3261e; }
            h2 { font-size: 1.1rem; margin-bottom: 0; }
            li { overflow-wrap: anywhere; }
            @media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #161616; } }
            """;

    private PageText() {}

    static String of(Optional<ContentCheck> last, LastContact contact, CheckWords words) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>This truck's files</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n")
                .append("<body class=\"")
                .append(kind(last, words.mayBeOutdated(contact)))
                .append("\">\n<main>\n<h1>")
                .append(escaped(words.headline(last, contact)))
                .append("</h1>\n");
        for (String detail : words.details(last, contact)) {
            page.append("<p>").append(escaped(detail)).append("</p>\n");
        }
        for (CheckWords.Group group : words.groups(last)) {
            append(group, page);
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(CheckWords.Group group, StringBuilder page) {
        page.append("<h2>").append(escaped(group.title())).append("</h2>\n<ul>\n");
        for (String name : group.names()) {
            page.append("<li>").append(escaped(name)).append("</li>\n");
        }
        if (group.others() > 0) {
            page.append("<li>and ").append(group.others()).append(" more</li>\n");
        }
        page.append("</ul>\n");
    }

    private static String kind(Optional<ContentCheck> last, boolean mayBeOutdated) {
        return last.flatMap(ContentCheck::complete)
                .map(complete -> complete ? (mayBeOutdated ? "unknown" : "complete") : "incomplete")
                .orElse("unknown");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
