package dev.syncdashboard.dashboard.pages;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has every template write the days that are meant for paper ({@link dev.syncdashboard.dashboard.text.PaperDay}). */
@Component
class PaperDays extends AbstractDialect implements IPostProcessorDialect {

    private static final int AFTER_ALL_OTHERS = 1_000;

    PaperDays() {
        super("days on paper");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        Class<? extends AbstractTemplateHandler> writer = PaperDayWriter.class;
        return Set.of(new PostProcessor(TemplateMode.HTML, writer, AFTER_ALL_OTHERS));
    }
}
