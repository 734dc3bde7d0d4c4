package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.TypedForm;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.SetupStep;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of the setup have in common, and the way from one to the next. */
@Component
class SetupViews {

    private final Setup setup;
    private final Access access;

    SetupViews(Setup setup, Access access) {
        this.setup = setup;
        this.access = access;
    }

    /** A page as it is without anything refused. */
    ModelAndView page(String here, Present now) {
        return view(here, now, TypedForm.NONE, List.of(), HttpStatus.OK);
    }

    /** The page with what is wrong about a form that was sent. */
    ModelAndView refused(String here, Present now, String form, Refusal why, Map<String, String> typed) {
        List<String> problems = why.objections().stream()
                .map(each -> now.time().say(each.why()))
                .toList();
        return view(here, now, TypedForm.refused(form, why, typed), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView refused(String here, Present now, String form, Message why, Map<String, String> typed) {
        return refused(here, now, form, Refusal.of(Refusal.About.NOTHING_TYPED, why), typed);
    }

    private ModelAndView view(String here, Present now, TypedForm refusal, List<String> problems, HttpStatus status) {
        return new ModelAndView("setup-" + here, status)
                .addObject("refusal", refusal)
                .addObject("problems", problems)
                .addObject("said", "")
                .addObject("setup", frame(here, now.time()));
    }

    private SetupFrame frame(String here, StationTime time) {
        List<String> waiting = setup.afterNextStart();
        return new SetupFrame(
                setup.version(),
                SetupFrame.steps(done(), here),
                setup.damage().map(time::say).orElse(""),
                waiting.isEmpty() ? "" : time.say("setup.restart", String.join(", ", waiting)));
    }

    private Set<SetupStep> done() {
        Set<SetupStep> done = EnumSet.noneOf(SetupStep.class);
        if (setup.hasProgram() || setup.isComplete()) {
            done.add(SetupStep.PROGRAM);
        }
        if (setup.isComplete()) {
            done.add(SetupStep.FOLDERS);
        }
        if (!(access.state() instanceof Open)) {
            done.add(SetupStep.ACCESS);
        }
        return done;
    }

    /** Where a setting was made by hand, in words; empty if it can be changed here. */
    String byHand(String name, Present now) {
        return setup.place(name).map(now.time()::say).orElse("");
    }
}
