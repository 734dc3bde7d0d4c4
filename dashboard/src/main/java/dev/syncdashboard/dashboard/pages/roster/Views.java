package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.dashboard.web.Edits;
import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The roster's pages, and how to come back to them after a change. */
@Component
record Views(Fleet fleet, Clock clock, Edition edition, Languages languages) {
    ModelAndView roster(RefusedForm refusal, Optional<Message> said) {
        Present now = Present.of(fleet.snapshot(), clock, languages);
        return view("roster", now, refusal, said)
                .addObject("needs", GroupNeeds.of(now.fleet()))
                .addObject("page", RosterPage.of(now.board(), now.time()))
                .addObject("base", base());
    }

    ModelAndView unknown(RefusedForm refusal, Optional<Message> said) {
        Present now = Present.of(fleet.snapshot(), clock, languages);
        return view("unknown", now, refusal, said).addObject("page", UnknownPage.of(now.board(), now.time()));
    }

    /** What stands before every path. A page that was refused has another address than the one that it is shown at. */
    static String base() {
        return Optional.ofNullable(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .getPath())
                .orElse("");
    }

    ModelAndView truck(RosterTruck truck, RefusedForm refusal, Optional<Message> said) {
        return ofTruck("roster-truck", truck, refusal, said);
    }

    /** Whether a person really means it. */
    ModelAndView removal(RosterTruck truck) {
        return ofTruck("roster-remove", truck, RefusedForm.NONE, Optional.empty());
    }

    /** The same of a truck that is not on the roster. */
    ModelAndView removal(PeerStatus truck) {
        return view("truck-remove", Present.of(fleet.snapshot(), clock, languages), RefusedForm.NONE, Optional.empty())
                .addObject("id", truck.id().value())
                .addObject("name", truck.name());
    }

    /** Whether a truck's reports are its own. */
    ModelAndView key(PeerStatus truck, RefusedForm refusal, Optional<Message> said) {
        Present now = Present.of(fleet.snapshot(), clock, languages);
        PeerStatus fresh = now.board().device(truck.id()).orElse(truck);
        return view("truck-key", now, refusal, said).addObject("page", ReportKeyPage.of(fresh));
    }

    /** A form of the request that is being answered, with what was typed into it. */
    static RefusedForm refused(String form, Refusal why, HttpStatus status) {
        Map<String, String> typed = new HashMap<>();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            now.getRequest()
                    .getParameterMap()
                    .forEach(
                            (field, values) -> Stream.of(values).findFirst().ifPresent(text -> typed.put(field, text)));
        }
        return RefusedForm.of(form, why, status, typed);
    }

    /** The page that a form of a truck stands on; the roster where the truck is no longer on it. */
    ModelAndView refused(int number, RefusedForm refusal) {
        return fleet.snapshot()
                .first()
                .roster()
                .truck(number)
                .map(truck -> truck(truck, refusal, Optional.empty()))
                .orElseGet(() -> roster(refusal, Optional.empty()));
    }

    private ModelAndView ofTruck(String template, RosterTruck truck, RefusedForm refusal, Optional<Message> said) {
        Present now = Present.of(fleet.snapshot(), clock, languages);
        return view(template, now, refusal, said).addObject("page", TruckEdit.of(truck, now.board(), now.time()));
    }

    /** With a frame of what it shows now: what a form has changed came after the handler was asked. */
    private ModelAndView view(String template, Present now, RefusedForm refusal, Optional<Message> said) {
        return new ModelAndView(template, refusal.status())
                .addObject("frame", Frame.of(now, edition))
                .addObject("refusal", refusal)
                .addObject(
                        "problems",
                        refusal.problems().stream().map(now.time()::say).toList())
                .addObject("said", said.map(now.time()::say).orElse(""));
    }

    /** To a page that says what was done: loading that one again changes nothing. */
    static ModelAndView done(String path, Edits.Answer<?> answer, ChangeNotice said) {
        return done(path, answer, said, Map.of());
    }

    static ModelAndView done(String path, Edits.Answer<?> answer, ChangeNotice notice, Map<String, Integer> counts) {
        ChangeNotice said = answer.kept() ? notice : ChangeNotice.NOT_KEPT;
        ModelAndView page = SeeOther.page(path).addObject("said", said.code());
        counts.forEach(page::addObject);
        return page;
    }
}
