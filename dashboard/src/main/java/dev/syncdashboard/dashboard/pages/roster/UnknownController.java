package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.web.Edits;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of the devices that nobody knows, and the removal of a truck that is gone. */
@Controller
record UnknownController(Fleet fleet, Edits edits, Views views, Clock clock) {
    private static final String PATH = "/unknown";
    private static final String ROSTER = "/roster";

    @GetMapping(PATH)
    ModelAndView unknown(@RequestParam(name = "said", defaultValue = "") String said) {
        return views.unknown(RefusedForm.NONE, ChangeNotice.message(said));
    }

    /** Any id may be typed: of many devices only the first are named on the page. */
    @PostMapping("/unknown/accept")
    ModelAndView accept(@RequestParam(name = "device", defaultValue = "") List<String> devices) {
        return change(devices, Roster::accept, ChangeNotice.ACCEPTED);
    }

    @PostMapping("/unknown/ignore")
    ModelAndView ignore(@RequestParam(name = "device", defaultValue = "") List<String> devices) {
        return change(devices, Roster::ignore, devices.size() == 1 ? ChangeNotice.IGNORED : ChangeNotice.ALL_IGNORED);
    }

    /** A removed truck was heard again, and that is right so. */
    @PostMapping("/unknown/still-removed")
    ModelAndView stillRemoved(@RequestParam(name = "device", defaultValue = "") List<String> devices) {
        return change(
                devices,
                (roster, ids) -> ids.stream().allMatch(roster.choices().removed()::containsKey)
                        ? roster.removeDevice(ids.iterator().next(), clock.instant())
                        : Attempt.refused(About.DEVICE, Message.of("roster.refused.not_removed")),
                ChangeNotice.STILL_REMOVED);
    }

    private ModelAndView change(
            List<String> devices, BiFunction<Roster, Collection<PeerId>, Attempt<Roster>> change, ChangeNotice said) {
        List<PeerId> ids = devices.stream()
                .map(String::strip)
                .map(PeerId::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean valid = !ids.isEmpty() && ids.size() == devices.size();
        Edits.Answer<Roster> answer = edits.make(FleetEdit.ofRoster(roster -> valid
                ? change.apply(roster, ids)
                : Attempt.refused(About.DEVICE, Message.of("roster.refused.bad_id"))));
        return answer.attempt()
                .either(
                        made -> Views.done(PATH, answer, said),
                        why -> views.unknown(Views.refused("unknown", why, answer.status()), Optional.empty()));
    }

    @GetMapping("/trucks/{id}/remove")
    ModelAndView removal(@PathVariable String id) {
        return views.removal(find(id));
    }

    @PostMapping("/trucks/{id}/remove")
    ModelAndView remove(@PathVariable String id) {
        PeerStatus truck = find(id);
        Edits.Answer<Roster> answer =
                edits.make(FleetEdit.ofRoster(roster -> roster.removeDevice(truck.id(), clock.instant())));
        return answer.attempt()
                .either(
                        made -> Views.done(ROSTER, answer, ChangeNotice.TRUCK_REMOVED),
                        why -> views.roster(Views.refused("remove", why, answer.status()), Optional.empty()));
    }

    private PeerStatus find(String id) {
        Board now = fleet.snapshot().first();
        return PeerId.parse(id)
                .flatMap(now::device)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
