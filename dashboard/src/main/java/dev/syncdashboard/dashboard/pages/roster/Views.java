package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The roster's pages, and how to come back to them after a change. */
@Component
class Views {

    private final Fleet fleet;
    private final Clock clock;
    private final Edition edition;

    Views(Fleet fleet, Clock clock, Edition edition) {
        this.fleet = fleet;
        this.clock = clock;
        this.edition = edition;
    }

    ModelAndView roster(Refusal refusal, String said) {
        FleetSnapshot all = fleet.snapshot();
        Board now = all.first();
        StationTime time = StationTime.of(clock);
        return view("roster", now, time, refusal, said)
                .addObject("needs", GroupNeeds.of(all))
                .addObject("page", RosterPage.of(now, time))
                .addObject("base", base());
    }

    ModelAndView unknown(Refusal refusal, String said) {
        Board now = fleet.snapshot().first();
        StationTime time = StationTime.of(clock);
        return view("unknown", now, time, refusal, said).addObject("page", UnknownPage.of(now, time));
    }

    /** What stands before every path. A page that was refused has another address than the one that it is shown at. */
    static String base() {
        return Optional.ofNullable(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .getPath())
                .orElse("");
    }

    ModelAndView truck(RosterTruck truck, Refusal refusal, String said) {
        return ofTruck("roster-truck", truck, refusal, said);
    }

    /** Whether a person really means it. */
    ModelAndView removal(RosterTruck truck) {
        return ofTruck("roster-remove", truck, Refusal.NONE, "");
    }

    /** The same of a truck that is not on the roster. */
    ModelAndView removal(PeerStatus truck) {
        Board now = fleet.snapshot().first();
        StationTime time = StationTime.of(clock);
        return view("truck-remove", now, time, Refusal.NONE, "")
                .addObject("id", truck.id().value())
                .addObject("name", truck.name());
    }

    /** The page that a form of a truck stands on; the roster where the truck is no longer on it. */
    ModelAndView refused(int number, Refusal refusal) {
        return fleet.snapshot()
                .first()
                .roster()
                .truck(number)
                .map(truck -> truck(truck, refusal, ""))
                .orElseGet(() -> roster(refusal, ""));
    }

    private ModelAndView ofTruck(String template, RosterTruck truck, Refusal refusal, String said) {
        Board now = fleet.snapshot().first();
        StationTime time = StationTime.of(clock);
        return view(template, now, time, refusal, said).addObject("page", TruckEdit.of(truck, now, time));
    }

    private ModelAndView view(String template, Board now, StationTime time, Refusal refusal, String said) {
        HttpStatus status = refusal.isAny() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView(template, status)
                .addObject("frame", Frame.of(now, time, edition))
                .addObject("refusal", refusal)
                .addObject("said", said);
    }

    /** To a page that says what was done: loading that one again changes nothing. */
    static ModelAndView done(String path, ChangeNotice said) {
        return done(path, said, Map.of());
    }

    static ModelAndView done(String path, ChangeNotice said, Map<String, Integer> counts) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        ModelAndView page = new ModelAndView(view).addObject("said", said.code());
        counts.forEach(page::addObject);
        return page;
    }
}
