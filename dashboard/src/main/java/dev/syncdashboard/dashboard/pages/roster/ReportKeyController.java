package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.web.Edits;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a person says whether a truck's reports are its own. */
@Controller
@RequestMapping("/trucks/{id}/key")
record ReportKeyController(Fleet fleet, Edits edits, Views views, Clock clock) {

    @GetMapping
    ModelAndView key(@PathVariable String id, @RequestParam(name = "said", defaultValue = "") String said) {
        return views.key(find(id), RefusedForm.NONE, ChangeNotice.message(said));
    }

    /**
     * @param key the one whose code the person has compared
     * @param was the one that the station knew then, or empty
     */
    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String was) {
        PeerStatus truck = find(id);
        Optional<VerifyKey> compared = VerifyKey.parse(key).filter(any -> ReportKeyPage.names(truck, any));
        return change(
                truck,
                was,
                compared.map(it -> keys -> keys.accepted(truck.id(), it, clock.instant())),
                ChangeNotice.KEY_ACCEPTED);
    }

    @PostMapping("/forget")
    ModelAndView forget(@PathVariable String id, @RequestParam(defaultValue = "") String was) {
        PeerStatus truck = find(id);
        return change(truck, was, Optional.of(keys -> keys.without(truck.id())), ChangeNotice.KEY_FORGOTTEN);
    }

    /** @param edit empty if it is about a key that is no longer there */
    private ModelAndView change(
            PeerStatus truck, String was, Optional<UnaryOperator<DeviceKeys>> edit, ChangeNotice said) {
        Edits.Answer<Roster> answer = edits.make(FleetEdit.ofRoster(roster -> edit.filter(
                        any -> known(roster.keys(), truck).equals(was))
                .map(any -> Attempt.made(roster.with(any.apply(roster.keys()))))
                .orElseGet(() -> Attempt.refused(About.NOTHING_TYPED, Message.of("roster.key.changed")))));
        return answer.attempt()
                .either(
                        made -> Views.done("/trucks/" + truck.id().value() + "/key", answer, said),
                        why -> views.key(truck, Views.refused("key", why, answer.status()), Optional.empty()));
    }

    private static String known(DeviceKeys keys, PeerStatus truck) {
        return keys.of(truck.id()).map(TruckKey::key).map(VerifyKey::value).orElse("");
    }

    private PeerStatus find(String id) {
        return PeerId.parse(id)
                .flatMap(fleet.snapshot().first()::device)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
