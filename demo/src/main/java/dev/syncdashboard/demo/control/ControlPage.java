package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        words.setVariable("stationSwitches", Switch.OF_STATION);
        words.setVariable("stationButtons", buttons(StationAction.values(), Switch.OF_STATION, StationAction::label));
        words.setVariable("truckSwitches", Switch.OF_TRUCK);
        words.setVariable(
                "truckButtons",
                buttons(TruckAction.values(), Switch.OF_TRUCK, TruckAction::label).stream()
                        .filter(button -> TruckAction.valueOf(button.action()).isPlain())
                        .toList());
        return templates.process("page", words);
    }

    /** Of the actions that no switch has. */
    private static <A extends Enum<A>> List<Button> buttons(
            A[] actions, List<Switch> switches, Function<A, String> label) {
        Set<String> switched = switches.stream()
                .flatMap(each -> each.positions().stream())
                .map(Switch.Position::action)
                .collect(Collectors.toSet());
        return Arrays.stream(actions)
                .filter(action -> !switched.contains(action.name()))
                .map(action -> new Button(action.name(), label.apply(action)))
                .toList();
    }
}
