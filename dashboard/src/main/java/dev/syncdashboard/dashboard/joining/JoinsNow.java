package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Those of the station as it runs now: it may be replaced while pages stay open. */
public record JoinsNow(Supplier<Joins> now) implements Joins {

    @Override
    public List<KeptKit> kits() {
        return now.get().kits();
    }

    @Override
    public List<WaitingTruck> waiting() {
        return now.get().waiting();
    }

    @Override
    public boolean isCrowded() {
        return now.get().isCrowded();
    }

    @Override
    public Optional<Message> problem() {
        return now.get().problem();
    }

    @Override
    public Attempt<Kit> make(String truckName, Duration lasts, Actor who) {
        return now.get().make(truckName, lasts, who);
    }

    @Override
    public boolean opensFolders() {
        return now.get().opensFolders();
    }

    @Override
    public Attempt<Kit> card() {
        return now.get().card();
    }

    @Override
    public Attempt<KeptKit> revoke(KitId kit, Actor who) {
        return now.get().revoke(kit, who);
    }

    @Override
    public Attempt<JoinAnswer> accept(PeerId device, VerifyKey compared, String name, boolean replaces, Actor who) {
        return now.get().accept(device, compared, name, replaces, who);
    }

    @Override
    public Attempt<JoinAnswer> decline(PeerId device, VerifyKey compared, Actor who) {
        return now.get().decline(device, compared, who);
    }
}
