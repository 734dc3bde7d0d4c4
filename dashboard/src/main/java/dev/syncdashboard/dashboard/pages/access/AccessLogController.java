package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Csv;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who changed what, for administrators: the newest on a page, more of it for a spreadsheet. */
@Controller
@RequestMapping("/access")
class AccessLogController {

    private static final int ON_PAGE = 200;
    private static final int IN_FILE = 100_000;
    private static final List<String> HEADER = List.of("at", "who", "address", "what", "about", "from", "to");

    private final HistoryLookup history;
    private final Clock clock;

    AccessLogController(HistoryLookup history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * A line of the page.
     *
     * @param what in words
     * @param beside what there is to say of a thing that was made or is gone: the role of an account, the group of a truck
     */
    record Line(
            String at, String who, String address, String what, String about, String from, String to, String beside) {

        static Line of(Deed deed, StationTime time) {
            Change change = deed.change();
            boolean whole = change.isOfAWhole();
            return new Line(
                    time.at(deed.at()),
                    deed.who(),
                    deed.address(),
                    time.say("audit." + change.what()),
                    change.about(),
                    whole ? "" : change.from(),
                    whole ? "" : change.to(),
                    whole ? change.from() + change.to() : "");
        }
    }

    @GetMapping("/log")
    ModelAndView page(Present now) {
        StationTime time = now.time();
        ModelAndView page = new ModelAndView("access-log").addObject("most", ON_PAGE);
        return ask(now, ON_PAGE)
                .either(
                        deeds -> page.addObject("problem", "")
                                .addObject(
                                        "lines",
                                        deeds.stream()
                                                .map(deed -> Line.of(deed, time))
                                                .toList()),
                        why -> page.addObject("problem", time.say(why)).addObject("lines", List.of()));
    }

    @GetMapping("/log.csv")
    ResponseEntity<String> csv(Present now) {
        return ask(now, IN_FILE)
                .either(
                        deeds -> new Csv(
                                        HEADER,
                                        deeds.stream()
                                                .map(AccessLogController::cells)
                                                .toList())
                                .file("changes-" + StationTime.of(clock).today() + ".csv"),
                        why -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                .build());
    }

    private HistoryAnswer<List<Deed>> ask(Present now, int most) {
        return history.ask(now.fleet().first().folder().name(), reader -> reader.deeds(most));
    }

    private static List<String> cells(Deed deed) {
        Change change = deed.change();
        return List.of(
                deed.at().toString(),
                deed.who(),
                deed.address(),
                change.what(),
                change.about(),
                change.from(),
                change.to());
    }
}
