package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.words.Language;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Parts of pages as HTML, which open pages fetch and put in the place of older ones. */
@Component
public class Fragments {

    private final ITemplateEngine templates;
    private final Edition edition;
    private final Visitors visitors;

    Fragments(ITemplateEngine templates, Edition edition, Visitors visitors) {
        this.templates = templates;
        this.edition = edition;
        this.visitors = visitors;
    }

    /**
     * A part of a page.
     *
     * @param name by which the template knows what it shows
     */
    public String html(Language language, String template, String name, Object shown) {
        return html(language, template, Map.of(name, shown));
    }

    private String html(Language language, String template, Map<String, ?> words) {
        Map<String, Object> shown = new HashMap<>(words);
        shown.put(EntranceAttribute.NAME, visitors.entrance());
        return templates.process(template, new Context(language.locale(), shown));
    }

    /** What an open page that is fetched as one piece needs. */
    public PageChange change(Present now, String template, String name, Object shown) {
        return change(now, template, Map.of(name, shown));
    }

    /** The same of a template that knows several things by their names. */
    public PageChange change(Present now, String template, Map<String, ?> words) {
        return new PageChange(
                edition.of(now.time()), now.fleet().version(), html(now.time().language(), template, words));
    }
}
