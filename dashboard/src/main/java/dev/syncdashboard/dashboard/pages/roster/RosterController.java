package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterChange.About;
import dev.syncdashboard.dashboard.roster.RosterChange.Refused;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of the roster, and what can be changed there. */
@Controller
class RosterController {

    private static final String PATH = "/roster";

    private final Fleet fleet;
    private final Edits edits;
    private final Views views;
    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    RosterController(Fleet fleet, Edits edits, Views views, Clock clock, Edition edition, ITemplateEngine templates) {
        this.fleet = fleet;
        this.edits = edits;
        this.views = views;
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    @GetMapping(PATH)
    ModelAndView roster(@RequestParam Map<String, String> address) {
        String said = in(address, "said");
        return views.roster(
                Refusal.NONE,
                said.equals(ChangeNotice.IMPORTED.code()) ? ImportTally.of(address).inWords() : ChangeNotice.text(said));
    }

    /** The part that follows changes by itself; nobody types there. */
    @GetMapping("/fragments/roster")
    @ResponseBody
    PageChange change() {
        Board now = fleet.snapshot().first();
        StationTime time = StationTime.of(clock);
        Context words = new Context();
        words.setVariable("page", RosterPage.of(now, time));
        words.setVariable("base", Views.base());
        return new PageChange(edition.of(time), now.version(), templates.process("fragments/roster", words));
    }

    @PostMapping("/roster/add")
    ModelAndView add(@RequestParam Map<String, String> typed) {
        return change("add", typed, roster -> roster.add(in(typed, "name"), in(typed, "group")), ChangeNotice.ADDED);
    }

    @PostMapping("/roster/all")
    ModelAndView all() {
        Map<PeerId, String> names = RosterDevices.of(fleet.snapshot().first()).unplacedNames();
        return change("all", Map.of(), roster -> roster.approveAll(names), ChangeNotice.ALL);
    }

    @PostMapping("/roster/complete")
    ModelAndView complete() {
        return change("complete", Map.of(), Roster::confirmed, ChangeNotice.COMPLETE);
    }

    /** Without a chosen folder nothing would be asked of the group. All of them: those that come later too. */
    @PostMapping("/roster/needs")
    ModelAndView needs(
            @RequestParam(name = "group", defaultValue = "") String group,
            @RequestParam(name = "folder", defaultValue = "") List<String> folders) {
        Set<FolderName> chosen = folders.stream()
                .map(FolderName::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        boolean all = fleet.snapshot().boards().stream()
                .allMatch(board -> chosen.contains(board.folder().name()));
        return change(
                "needs",
                Map.of("group", group),
                roster -> roster.need(group, all ? Optional.empty() : Optional.of(chosen)),
                ChangeNotice.SAVED);
    }

    @PostMapping("/roster/seen")
    ModelAndView seen() {
        edits.lossSeen();
        return Views.done(PATH, ChangeNotice.SEEN);
    }

    @PostMapping("/roster/own")
    ModelAndView own(@RequestParam Map<String, String> typed) {
        return changeDevice(
                "own",
                typed,
                (roster, device) -> roster.approve(device, in(typed, "name"), in(typed, "group")),
                ChangeNotice.ADDED);
    }

    @PostMapping("/roster/link")
    ModelAndView link(@RequestParam Map<String, String> typed) {
        return changeDevice(
                Refusal.LINK,
                typed,
                (roster, device) -> number(in(typed, "truck"))
                        .map(number -> roster.replaceDevice(number, device))
                        .orElse(new Refused(About.DEVICE, "Choose the truck that the device belongs to.")),
                ChangeNotice.LINKED);
    }

    @PostMapping("/roster/ignore")
    ModelAndView ignore(@RequestParam Map<String, String> typed) {
        return changeDevice("ignore", typed, Roster::ignore, ChangeNotice.IGNORED);
    }

    @PostMapping("/roster/stop-ignoring")
    ModelAndView stopIgnoring(@RequestParam Map<String, String> typed) {
        return changePlaced("stop-ignoring", typed, Roster::stopIgnoring, ChangeNotice.NOT_IGNORED);
    }

    @PostMapping("/roster/take-back")
    ModelAndView takeBack(@RequestParam Map<String, String> typed) {
        return changePlaced(
                "take-back",
                typed,
                (roster, device) -> roster.choices().removed().containsKey(device)
                        ? roster.accept(Set.of(device))
                        : new RosterChange.Changed(roster),
                ChangeNotice.TAKEN_BACK);
    }

    @PostMapping("/roster/separate")
    ModelAndView separate(@RequestParam Map<String, String> typed) {
        return changePlaced("separate", typed, Roster::separate, ChangeNotice.SEPARATED);
    }

    /** Of a device that the station knows. */
    private ModelAndView changeDevice(
            String form, Map<String, String> typed, BiFunction<Roster, PeerId, RosterChange> change, ChangeNotice said) {
        RosterDevices devices = RosterDevices.of(fleet.snapshot().first());
        Optional<PeerId> device =
                PeerId.parse(in(typed, "device")).filter(id -> devices.find(id).isPresent());
        String formOfDevice = device.map(id -> form + "-" + id).orElse("");
        return change(
                formOfDevice,
                typed,
                roster -> device.map(id -> change.apply(roster, id))
                        .orElse(new Refused(About.ROSTER, "The dashboard no longer knows this device.")),
                said);
    }

    /** Of a device that the roster knows; the station may have forgotten it. */
    private ModelAndView changePlaced(
            String form, Map<String, String> typed, BiFunction<Roster, PeerId, RosterChange> change, ChangeNotice said) {
        return change(
                form,
                typed,
                roster -> PeerId.parse(in(typed, "device"))
                        .map(id -> change.apply(roster, id))
                        .orElse(new RosterChange.Changed(roster)),
                said);
    }

    private ModelAndView change(
            String form, Map<String, String> typed, Function<Roster, RosterChange> change, ChangeNotice said) {
        Edits.Answer answer = edits.change(change);
        return answer.refused()
                .map(refused -> views.roster(Refusal.of(form, refused, typed), ""))
                .orElseGet(() -> Views.done(PATH, answer.said(said)));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String in(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
