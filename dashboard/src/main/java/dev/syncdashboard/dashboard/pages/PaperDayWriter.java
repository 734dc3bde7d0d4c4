package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.text.PaperDay;
import java.util.Set;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/** Writes such a day as an element of its own, and leaves it out where none can stand. The engine makes one per answer. */
public final class PaperDayWriter extends AbstractTemplateHandler {

    /** What they contain is text only. */
    private static final Set<String> WITHOUT_ELEMENTS = Set.of("title", "option", "textarea");

    private boolean withoutElements;

    @Override
    public void handleText(IText text) {
        String written = text.getText();
        super.handleText(PaperDay.isIn(written) ? factory().createText(inPlace(written)) : text);
    }

    private String inPlace(String text) {
        return withoutElements ? PaperDay.without(text) : PaperDay.inHtml(text);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        withoutElements = WITHOUT_ELEMENTS.contains(tag.getElementCompleteName());
        super.handleOpenElement(withoutDays(tag));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(withoutDays(tag));
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        withoutElements = false;
        super.handleCloseElement(tag);
    }

    private <T extends IProcessableElementTag> T withoutDays(T tag) {
        T changed = tag;
        for (IAttribute attribute : tag.getAllAttributes()) {
            String value = attribute.getValue();
            if (value != null && PaperDay.isIn(value)) {
                changed =
                        factory().setAttribute(changed, attribute.getAttributeCompleteName(), PaperDay.without(value));
            }
        }
        return changed;
    }

    private IModelFactory factory() {
        return getContext().getModelFactory();
    }
}
