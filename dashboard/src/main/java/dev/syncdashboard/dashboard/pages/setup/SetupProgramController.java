package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Found;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Program;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Reply;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The step in which the station's sync program is found. */
@Controller
@RequestMapping("/setup/program")
class SetupProgramController {

    private static final String HERE = "program";

    private final Setup setup;
    private final SyncPrograms programs;
    private final SetupViews views;

    SetupProgramController(Setup setup, SyncPrograms programs, SetupViews views) {
        this.setup = setup;
        this.programs = programs;
        this.views = views;
    }

    /**
     * What is set.
     *
     * @param state "works", "fails", or empty if nothing is set
     * @param text in sentences
     */
    record Now(String state, String text) {}

    @GetMapping
    ModelAndView page(Present now) {
        return with(views.page(HERE, now), "", now);
    }

    @PostMapping
    ModelAndView take(@RequestParam Map<String, String> typed, Present now) {
        ProgramForm form = new ProgramForm(typed);
        Optional<Message> wrong = form.wrong(setup.kept());
        if (wrong.isPresent()) {
            return refused(wrong.get(), "", typed, now);
        }
        return form.isKindAsked() ? takeFoundOut(form, now) : take(form, now);
    }

    private ModelAndView takeFoundOut(ProgramForm form, Present now) {
        Reply<Found> reply = programs.at(
                form.value("url"), form.value("username"), form.value("password"), form.value("certificate"));
        if (reply instanceof Reply.Got<Found> got) {
            Found found = got.value();
            return form.of(found).lacksSomethingOf(found)
                    ? refused(
                            Message.sentences(found.says().stream()).orElse(Message.of("setup.program.nobody_there")),
                            found.fingerprint().orElse(""),
                            form.of(found).typed(),
                            now)
                    : take(form.of(found), now);
        }
        return refused(reply.problem().orElse(Message.of("setup.program.nobody_there")), "", form.typed(), now);
    }

    private ModelAndView take(ProgramForm form, Present now) {
        Map<String, String> typed = form.typed();
        KeptSettings wanted = form.in(setup.kept());
        Reply<Program> reply = programs.ask(name -> setup.valueIn(wanted, name));
        if (reply instanceof Reply.Failed<Program> failed) {
            return refused(failed.why(), failed.fingerprint().orElse(""), typed, now);
        }
        Attempt<KeptSettings> taken = setup.change(typed.getOrDefault("version", ""), form::in);
        return taken.either(
                made -> SeeOther.page("/setup/folders"),
                why -> with(views.refused(HERE, now, "typed", why, typed), "", now));
    }

    /** A certificate that nobody vouches for is nothing wrong: a person says whether it is the right one. */
    private ModelAndView refused(Message why, String fingerprint, Map<String, String> typed, Present now) {
        Message said = fingerprint.isEmpty() ? why : Message.of("setup.program.compare");
        return with(views.refused(HERE, now, "typed", said, typed), fingerprint, now);
    }

    private ModelAndView with(ModelAndView page, String fingerprint, Present now) {
        String byHand = views.byHand("sync.engine", now);
        List<Found> found = byHand.isEmpty() && fingerprint.isEmpty() ? programs.search() : List.of();
        return page.addObject("byHand", byHand)
                .addObject("found", found)
                .addObject(
                        "lacks",
                        found.stream()
                                .map(each -> each.says().stream()
                                        .map(now.time()::say)
                                        .toList())
                                .toList())
                .addObject("fingerprint", fingerprint)
                .addObject("kinds", ProgramForm.KINDS)
                .addObject("set", set(now));
    }

    private Now set(Present now) {
        if (!setup.hasProgram()) {
            return new Now("", "");
        }
        Reply<Program> reply = programs.ask(setup::value);
        return reply.found()
                .map(program -> new Now("works", now.time().say("setup.program.works", named(program))))
                .orElseGet(() ->
                        new Now("fails", reply.problem().map(now.time()::say).orElse("")));
    }

    private static String named(Program program) {
        return program.device().isEmpty() ? program.id() : program.device();
    }
}
