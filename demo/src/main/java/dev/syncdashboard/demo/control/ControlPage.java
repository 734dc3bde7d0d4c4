package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the control page. */
final class ControlPage {

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    ControlPage() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ControlPage.class.getClassLoader());
        resolver.setPrefix("control/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /** A button of the page. */
    record Button(String action, String label) {}

    String render(DemoFleet fleet, ControlView view, String token) {
        Context words = new Context(Locale.ENGLISH);
        words.setVariable("view", view);
        words.setVariable("token", token);
        words.setVariable("dashboard", fleet.dashboard().toString());
        words.setVariable("directory", fleet.station().syncDirectory().toString());
        words.setVariable("stationName", fleet.station().name());
        words.setVariable("stationButtons", stationButtons());
        words.setVariable("truckButtons", truckButtons());
        return templates.process("page", words);
    }

    private static List<Button> stationButtons() {
        return Arrays.stream(StationAction.values())
                .map(action -> new Button(action.name(), action.label()))
                .toList();
    }

    private static List<Button> truckButtons() {
        return Arrays.stream(TruckAction.values())
                .filter(TruckAction::isPlain)
                .map(action -> new Button(action.name(), action.label()))
                .toList();
    }
}
