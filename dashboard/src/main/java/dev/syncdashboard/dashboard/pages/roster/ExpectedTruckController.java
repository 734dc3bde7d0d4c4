package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.web.Edits;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one truck on the roster, and what can be changed there. */
@Controller
@RequestMapping("/roster/{number:[0-9]{1,9}}")
record ExpectedTruckController(Fleet fleet, Edits edits, Views views, Clock clock) {
    private static final String ROSTER = "/roster";
    private static final int LONGEST_QUOTE = 40;

    @GetMapping
    ModelAndView truck(@PathVariable int number, @RequestParam(name = "said", defaultValue = "") String said) {
        return views.truck(find(number), RefusedForm.NONE, ChangeNotice.message(said));
    }

    @GetMapping("/remove")
    ModelAndView removal(@PathVariable int number) {
        return views.removal(find(number));
    }

    @PostMapping("/name")
    ModelAndView rename(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String group) {
        return change(number, "name", was, roster -> roster.rename(number, name, group), ChangeNotice.SAVED);
    }

    @PostMapping("/out-of-service")
    ModelAndView outOfService(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(name = "until", defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String reason) {
        String written = (day + " " + time).strip();
        EndOfService.Reading reading = EndOfService.read(written, clock.getZone(), DayOrder.UNKNOWN);
        Optional<Instant> until =
                reading instanceof EndOfService.Reading.Known known ? Optional.of(known.end()) : Optional.empty();
        OutOfService away = new OutOfService(clock.instant(), until, reason);
        return change(
                number,
                "service",
                was,
                roster -> until.isEmpty() && !written.isEmpty()
                        ? Attempt.refused(About.UNTIL, whyNoEnd(reading, day))
                        : roster.outOfService(number, away),
                ChangeNotice.OUT_OF_SERVICE);
    }

    private static Message whyNoEnd(EndOfService.Reading reading, String day) {
        return reading instanceof EndOfService.Reading.Not not && !day.isBlank()
                ? Message.of("roster.refused.quoted", Names.oneLine(day, LONGEST_QUOTE), not.why())
                : Message.of("roster.refused.no_end");
    }

    @PostMapping("/in-service")
    ModelAndView inService(@PathVariable int number, @RequestParam(defaultValue = "") String was) {
        return change(number, "service", was, roster -> roster.backInService(number), ChangeNotice.IN_SERVICE);
    }

    @PostMapping("/device")
    ModelAndView device(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String device) {
        RosterDevices devices = RosterDevices.of(fleet.snapshot().first());
        Optional<PeerId> known =
                PeerId.parse(device).filter(id -> devices.find(id).isPresent());
        return change(
                number,
                RefusedForm.LINK,
                was,
                roster -> known.map(id -> roster.replaceDevice(number, id))
                        .orElseGet(() -> Attempt.refused(About.DEVICE, Message.of("roster.refused.choose_device"))),
                ChangeNotice.LINKED);
    }

    @PostMapping("/unlink")
    ModelAndView unlink(@PathVariable int number, @RequestParam(defaultValue = "") String was) {
        return change(number, "unlink", was, roster -> roster.unlink(number), ChangeNotice.UNLINKED);
    }

    @PostMapping("/remove")
    ModelAndView remove(@PathVariable int number, @RequestParam(defaultValue = "") String was) {
        return change(
                number, ROSTER, "remove", was, roster -> roster.remove(number, clock.instant()), ChangeNotice.REMOVED);
    }

    private ModelAndView change(
            int number, String form, String was, Function<Roster, Attempt<Roster>> change, ChangeNotice said) {
        return change(number, ROSTER + "/" + number, form, was, change, said);
    }

    private ModelAndView change(
            int number,
            String next,
            String form,
            String was,
            Function<Roster, Attempt<Roster>> change,
            ChangeNotice said) {
        Edits.Answer<Roster> answer = edits.make(FleetEdit.ofRoster(roster -> changedMeanwhile(roster, number, was)
                .<Attempt<Roster>>map(Attempt::refused)
                .orElseGet(() -> change.apply(roster))));
        return answer.attempt()
                .either(
                        made -> Views.done(next, answer, said),
                        why -> views.refused(number, Views.refused(form, why, answer.status())));
    }

    /** A form that was open for long must not change another truck than the one that a person saw. */
    private static Optional<Refusal> changedMeanwhile(Roster roster, int number, String was) {
        return roster.truck(number)
                .filter(truck -> !truck.name().equals(was))
                .map(truck ->
                        Refusal.of(About.NOTHING_TYPED, Message.of("roster.refused.changed_meanwhile", truck.name())));
    }

    private RosterTruck find(int number) {
        return fleet.snapshot()
                .first()
                .roster()
                .truck(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
