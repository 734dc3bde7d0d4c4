package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Program;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.words.Message;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The step in which the trucks can come: what they call the station, and what to do next. */
@Controller
@RequestMapping("/setup/trucks")
class SetupTrucksController {

    private static final String HERE = "trucks";
    private static final String FORM = "station";
    private static final int LONGEST_NAME = 40;

    private final Setup setup;
    private final SyncPrograms programs;
    private final SetupViews views;
    private final ListenChoice listening;

    SetupTrucksController(Setup setup, SyncPrograms programs, SetupViews views, ListenChoice listening) {
        this.setup = setup;
        this.programs = programs;
        this.views = views;
        this.listening = listening;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String said, Present now) {
        ModelAndView page = with(views.page(HERE, now));
        return said.equals("named") ? page.addObject("said", now.time().say("setup.station.named")) : page;
    }

    /** The name belongs to the sync program, which tells it to the trucks; the dashboard keeps none of its own. */
    @PostMapping("/name")
    ModelAndView name(@RequestParam Map<String, String> typed, Present now) {
        // One character more, so that a longer one is refused and not cut.
        String name = Names.oneLine(typed.getOrDefault("name", ""), LONGEST_NAME + 1);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            Message why = Message.of("setup.station.wrong", LONGEST_NAME);
            return with(views.refused(HERE, now, FORM, Refusal.of(About.NAME, why), typed));
        }
        String before = name();
        Optional<Message> problem = programs.call(setup::value, name).problem();
        if (problem.isPresent()) {
            // What could not be set is not shown as if it were.
            return with(views.refused(HERE, now, FORM, problem.get(), Map.of()));
        }
        setup.note(new Change("station.name", "", before, name));
        return SeeOther.page("/setup/trucks?said=named");
    }

    private ModelAndView with(ModelAndView page) {
        return page.addObject("name", name()).addObject("listening", listening.part());
    }

    /** Empty while the program can't be asked. */
    private String name() {
        return programs.ask(setup::value).found().map(Program::device).orElse("");
    }
}
