package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the card by which a truck can join that reaches only this one. */
public final class CardCommand {

    private final Path stateDirectory;
    private final Person person;
    private final EngineFinder engines;

    public CardCommand(Path stateDirectory, Person person, EngineFinder engines) {
        this.stateDirectory = stateDirectory;
        this.person = person;
        this.engines = engines;
    }

    /**
     * The station's card with this truck among the contacts; empty, with the reason told, if there is none.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public Optional<Kit> card() throws InterruptedException {
        try {
            Optional<Membership> membership = MembershipFile.in(stateDirectory, new FileOwner(Optional.empty()))
                    .read();
            if (membership.isEmpty()) {
                person.hears(Message.of("card.none"));
                return Optional.empty();
            }
            Kit card = membership.get().card();
            EngineFinder.Found found = engines.find(card.engine(), person);
            if (found instanceof EngineFinder.Found.One one) {
                try (OpenEngine engine = one.engine()) {
                    return Optional.of(card.asCard(Optional.of(engine.admin().contact())));
                }
            }
            person.hears(Message.of("card.no_engine"));
            return Optional.empty();
        } catch (EngineException e) {
            person.hears(Message.of("join.engine_failed", e.summary(), e.getMessage()));
            return Optional.empty();
        } catch (IOException e) {
            person.hears(Message.of("join.disk_failed", Reasons.said(e)));
            return Optional.empty();
        }
    }
}
