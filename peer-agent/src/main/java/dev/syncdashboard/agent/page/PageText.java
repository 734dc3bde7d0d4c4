package dev.syncdashboard.agent.page;

import dev.syncdashboard.agent.selfcheck.CheckWords.Group;
import dev.syncdashboard.agent.selfcheck.TruckAnswer;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page as one reader gets it. Pure; everything from outside is escaped. */
record PageText(Voice voice, Instant now) {
    // The fills of the dashboard's badges, so that a colour means the same on both.
    static final String STYLE = """
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
            h1 { font-size: 1.6rem; line-height: 1.3; display: flex; gap: 1rem; align-items: flex-start; overflow-wrap: anywhere; }
            .icon { flex: none; width: 2.4rem; height: 2.4rem; line-height: 2.4rem; text-align: center; border: 1.5px solid #1b1f24; border-radius: .3rem; background: #82888c; color: #000; }
            .complete .icon { background: #00594a; color: #fff; border-radius: 50%; }
            .incomplete .icon { background: #fbc41d; color: #000; }
            h2 { font-size: 1.1rem; margin-bottom: 0; }
            p, li { overflow-wrap: anywhere; }
            .time { color: #555; }
            @media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #161616; } .icon { border-color: #c9d1d9; } .time { color: #aaa; } }
            """;

    /**
     * What there is to say of one folder.
     *
     * @param label what people call it; empty if it is the only one
     */
    record Section(String label, TruckAnswer answer, List<Group> groups) {

        Message headline() {
            Message headline = answer.headline();
            return label.isEmpty() ? headline : Message.of("page.of_folder", label, headline);
        }
    }

    /**
     * The page. Of several folders each has a headline of its own: no word about all of them could be right for each.
     *
     * @param notes said beside the files
     * @param code that of the key with which this device signs
     */
    String of(List<Section> sections, List<Message> notes, Optional<KeyCode> code) {
        Section gravest = sections.stream()
                .max(Comparator.comparing(each -> gravity(each.answer().kind())))
                .orElseThrow();
        boolean one = sections.size() == 1;
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(voice.language().locale().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(said(gravest.headline()))
                .append("</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n")
                .append(one ? "<body class=\"" + kind(gravest.answer().kind()) + "\">" : "<body>")
                .append("\n<main>\n");
        for (Section each : sections) {
            page.append(one ? "" : "<section class=\"" + kind(each.answer().kind()) + "\">\n");
            append(each, page);
            page.append(one ? "" : "</section>\n");
        }
        notes.forEach(note -> page.append("<p>").append(said(note)).append("</p>\n"));
        code.ifPresent(shown -> page.append("<p>")
                .append(said(Message.of("page.code", shown.value())))
                .append("</p>\n"));
        return page.append("<p class=\"time\">")
                .append(said(Message.of("page.of", new Message.Written("page", now))))
                .append("</p>\n</main>\n</body>\n</html>\n")
                .toString();
    }

    private void append(Section section, StringBuilder page) {
        page.append("<h1><span class=\"icon\" aria-hidden=\"true\">")
                .append(icon(section.answer().kind()))
                .append("</span><span>")
                .append(said(section.headline()))
                .append("</span></h1>\n");
        for (Message detail : section.answer().details()) {
            page.append("<p>").append(said(detail)).append("</p>\n");
        }
        for (Group group : section.groups()) {
            append(group, page);
        }
    }

    private static int gravity(TruckAnswer.Kind kind) {
        return switch (kind) {
            case CURRENT -> 0;
            case CANNOT_TELL -> 1;
            case INCOMPLETE -> 2;
        };
    }

    private void append(Group group, StringBuilder page) {
        page.append("<h2>").append(said(group.title())).append("</h2>\n<ul>\n");
        for (String name : group.names()) {
            page.append("<li>").append(escaped(name)).append("</li>\n");
        }
        group.others()
                .ifPresent(others -> page.append("<li>").append(said(others)).append("</li>\n"));
        page.append("</ul>\n");
    }

    private String said(Message message) {
        return escaped(AgentWords.shown(message, voice, now));
    }

    private static String kind(TruckAnswer.Kind kind) {
        return switch (kind) {
            case CURRENT -> "complete";
            case INCOMPLETE -> "incomplete";
            case CANNOT_TELL -> "unknown";
        };
    }

    private static String icon(TruckAnswer.Kind kind) {
        return switch (kind) {
            case CURRENT -> "&#10003;";
            case INCOMPLETE -> "!";
            case CANNOT_TELL -> "?";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
