package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.web.Edits;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
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

/** The page of the roster, and what can be changed there. */
@Controller
record RosterController(Fleet fleet, Edits edits, Views views, Fragments fragments) {
    private static final String PATH = "/roster";

    @GetMapping(PATH)
    ModelAndView roster(@RequestParam Map<String, String> address) {
        String said = address.getOrDefault("said", "");
        return views.roster(
                RefusedForm.NONE,
                said.equals(ChangeNotice.IMPORTED.code())
                        ? Optional.of(ImportTally.of(address).message())
                        : ChangeNotice.message(said));
    }

    /** The part that follows changes by itself; nobody types there. */
    @GetMapping("/fragments/roster")
    @ResponseBody
    PageChange change(Present now) {
        return fragments.change(
                now, "fragments/roster", Map.of("page", RosterPage.of(now.board(), now.time()), "base", Views.base()));
    }

    @PostMapping("/roster/add")
    ModelAndView add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String group) {
        return change("add", roster -> roster.add(name, group), ChangeNotice.ADDED);
    }

    @PostMapping("/roster/all")
    ModelAndView all() {
        Map<PeerId, String> names = RosterDevices.of(fleet.snapshot().first()).unplacedNames();
        return change("all", roster -> roster.approveAll(names), ChangeNotice.ALL);
    }

    @PostMapping("/roster/complete")
    ModelAndView complete() {
        return change("complete", Roster::confirmed, ChangeNotice.COMPLETE);
    }

    /** Without a chosen folder nothing would be asked of the group. All of them: those that come later too. */
    @PostMapping("/roster/needs")
    ModelAndView needs(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "folder", defaultValue = "") List<String> folders) {
        Set<FolderName> chosen = folders.stream()
                .map(FolderName::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        boolean all = fleet.snapshot().boards().stream()
                .allMatch(board -> chosen.contains(board.folder().name()));
        return change(
                "needs",
                roster -> roster.need(group, all ? Optional.empty() : Optional.of(chosen)),
                ChangeNotice.SAVED);
    }

    @PostMapping("/roster/seen")
    ModelAndView seen() {
        return answered("seen", edits.make(FleetEdit.lossSeen()), ChangeNotice.SEEN);
    }

    @PostMapping("/roster/own")
    ModelAndView own(
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String group) {
        return changeDevice("own", device, (roster, id) -> roster.approve(id, name, group), ChangeNotice.ADDED);
    }

    @PostMapping("/roster/link")
    ModelAndView link(@RequestParam(defaultValue = "") String device, @RequestParam(defaultValue = "") String truck) {
        return changeDevice(
                RefusedForm.LINK,
                device,
                (roster, id) -> number(truck)
                        .map(number -> roster.replaceDevice(number, id))
                        .orElseGet(() -> Attempt.refused(About.DEVICE, Message.of("roster.refused.choose_truck"))),
                ChangeNotice.LINKED);
    }

    @PostMapping("/roster/ignore")
    ModelAndView ignore(@RequestParam(defaultValue = "") String device) {
        return changeDevice("ignore", device, Roster::ignore, ChangeNotice.IGNORED);
    }

    @PostMapping("/roster/stop-ignoring")
    ModelAndView stopIgnoring(@RequestParam(defaultValue = "") String device) {
        return changePlaced("stop-ignoring", device, Roster::stopIgnoring, ChangeNotice.NOT_IGNORED);
    }

    @PostMapping("/roster/take-back")
    ModelAndView takeBack(@RequestParam(defaultValue = "") String device) {
        return changePlaced(
                "take-back",
                device,
                (roster, id) ->
                        roster.choices().removed().containsKey(id) ? roster.accept(Set.of(id)) : Attempt.made(roster),
                ChangeNotice.TAKEN_BACK);
    }

    @PostMapping("/roster/separate")
    ModelAndView separate(@RequestParam(defaultValue = "") String device) {
        return changePlaced("separate", device, Roster::separate, ChangeNotice.SEPARATED);
    }

    /** Of a device that the station knows. */
    private ModelAndView changeDevice(
            String form, String device, BiFunction<Roster, PeerId, Attempt<Roster>> change, ChangeNotice said) {
        RosterDevices devices = RosterDevices.of(fleet.snapshot().first());
        Optional<PeerId> known =
                PeerId.parse(device).filter(id -> devices.find(id).isPresent());
        return change(
                known.map(id -> form + "-" + id).orElse(""),
                roster -> known.map(id -> change.apply(roster, id))
                        .orElseGet(() ->
                                Attempt.refused(About.NOTHING_TYPED, Message.of("roster.refused.unknown_device"))),
                said);
    }

    /** Of a device that the roster knows; the station may have forgotten it. */
    private ModelAndView changePlaced(
            String form, String device, BiFunction<Roster, PeerId, Attempt<Roster>> change, ChangeNotice said) {
        return change(
                form,
                roster ->
                        PeerId.parse(device).map(id -> change.apply(roster, id)).orElseGet(() -> Attempt.made(roster)),
                said);
    }

    private ModelAndView change(String form, Function<Roster, Attempt<Roster>> change, ChangeNotice said) {
        return answered(form, edits.make(FleetEdit.ofRoster(change)), said);
    }

    private <T> ModelAndView answered(String form, Edits.Answer<T> answer, ChangeNotice said) {
        return answer.attempt()
                .either(
                        made -> Views.done(PATH, answer, said),
                        why -> views.roster(Views.refused(form, why, answer.status()), Optional.empty()));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
