package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.access.Entrance;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Leaves out every form that sends something where who reads the page may not change anything, so that a new form can't be
 * forgotten. One that is for others too, such as the login, has {@code data-for="all"}.
 */
@Component
class FormsOfEditors extends AbstractProcessorDialect {

    private static final @Nullable String PLAIN = null;
    private static final int BEFORE_ALL_OTHERS = 1;

    FormsOfEditors() {
        super("forms of editors", PLAIN, BEFORE_ALL_OTHERS);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Method());
    }

    private static final class Method extends AbstractAttributeTagProcessor {

        Method() {
            super(TemplateMode.HTML, PLAIN, "form", false, "method", false, BEFORE_ALL_OTHERS, false);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String method,
                IElementTagStructureHandler structure) {
            boolean edits =
                    context.getVariable(EntranceAttribute.NAME) instanceof Entrance entrance && entrance.edits();
            boolean sends = "post".equalsIgnoreCase(method);
            if (sends && !edits && !"all".equals(tag.getAttributeValue("data-for"))) {
                structure.removeElement();
            }
        }
    }
}
