package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.v1.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is so wherever folders are shared by secrets, on the embedded engine. */
abstract class KeyedAdminContract extends EngineAdminContract {

    abstract Map<String, String> settings(EmbeddedEngine engine);

    @Override
    Strangers open(Path directory) throws Exception {
        return EmbeddedEngines.start(directory, this::settings);
    }

    @Override
    boolean knows(PeerId device) {
        return true;
    }

    @Test
    void aTruckGetsASecretThatReadsOnlyAndOfTheStatusFolderOneThatWrites() throws Exception {
        EngineFolder folder = made(station(), "kinds", FolderRole.STATION_SYNC);

        assertThat(station().admin().invitationsOpenFolders()).isTrue();
        assertThat(secret(folder, FolderRole.TRUCK_SYNC).kind().writes()).isFalse();
        assertThat(secret(folder, FolderRole.STATUS).kind().writes()).isTrue();
        assertThat(done(station().admin().invite(folder, FolderRole.STATUS)).toString())
                .doesNotContain(secret(folder, FolderRole.STATUS).value());
    }

    private Secret secret(EngineFolder folder, FolderRole there) throws Exception {
        return new Secret(done(station().admin().invite(folder, there)).secret().orElseThrow());
    }

    /** So that its card serves the next one. */
    @Test
    void aTruckInvitesAnotherTruckToReadAndNobodyToWrite() throws Exception {
        EngineFolder sync = made(station(), "card", FolderRole.STATION_SYNC);
        EngineFolder there = taken(truck(), sync, FolderRole.TRUCK_SYNC, "card");

        FolderInvitation card = done(truck().admin().invite(there, FolderRole.TRUCK_SYNC));

        assertThat(card).isEqualTo(done(station().admin().invite(sync, FolderRole.TRUCK_SYNC)));
        assertThat(truck().admin().invite(there, FolderRole.STATUS)).isInstanceOf(Step.ByHand.class);
    }

    @Test
    void whatATruckChangesStaysThere() throws Exception {
        EngineFolder sync = made(station(), "safe", FolderRole.STATION_SYNC);
        EngineFolder there = taken(truck(), sync, FolderRole.TRUCK_SYNC, "safe");
        written(station(), sync, "plan.pdf", "plan");
        eventually(() -> assertThat(there.path().resolve("plan.pdf")).hasContent("plan"));

        written(truck(), there, "own.txt", "mine");
        written(station(), sync, "later.pdf", "later");

        eventually(() -> assertThat(there.path().resolve("later.pdf")).exists());
        assertThat(sync.path().resolve("own.txt")).doesNotExist();
    }

    @Test
    void aFolderWithTheWrongRightIsSaidAndStaysAsItIs() throws Exception {
        EngineFolder folder = made(station(), "rights", FolderRole.STATION_SYNC);
        EngineFolder readHere = taken(truck(), folder, FolderRole.TRUCK_SYNC, "rights");

        assertThat(station().admin().flaws(folder, FolderRole.TRUCK_SYNC))
                .singleElement()
                .matches(flaw -> !flaw.mendable());
        assertThat(truck().admin().flaws(readHere, FolderRole.STATION_SYNC)).hasSize(1);
        assertThat(truck().admin().flaws(readHere, FolderRole.STATUS)).anyMatch(flaw -> !flaw.mendable());
    }

    @Test
    void anArchiveOfTheStatusFolderIsSwitchedOff() throws Exception {
        EngineFolder status = made(station(), "archived", FolderRole.STATUS);
        EngineFolder there = taken(truck(), status, FolderRole.STATUS, "archived");
        written(station(), status, "a.txt", "old");
        eventually(() -> assertThat(there.path().resolve("a.txt")).hasContent("old"));

        written(station(), status, "a.txt", "newer");

        eventually(() -> assertThat(there.path().resolve("a.txt")).hasContent("newer"));
        try (var archived = Files.walk(there.path().resolve(".sync").resolve("Archive"))) {
            assertThat(archived.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aSecretThatLeadsElsewhereIsGivenBack() throws Exception {
        EngineFolder one = made(station(), "named", FolderRole.STATION_SYNC);
        EngineFolder other = made(station(), "other", FolderRole.STATION_SYNC);
        FolderInvitation mixed = new FolderInvitation(
                one.shareId().orElseThrow(),
                "named",
                FolderRole.TRUCK_SYNC,
                done(station().admin().invite(other, FolderRole.TRUCK_SYNC)).secret());

        assertThatThrownBy(() -> truck().admin().accept(mixed, truck().place("mixed"), List.of()))
                .isInstanceOf(EngineException.class);
        assertThat(truck().admin().folders()).extracting(EngineFolder::path).doesNotContain(truck().place("mixed"));
    }

    @Test
    void whatIsNoSecretIsNeverSentAndNeverSaid() {
        for (Optional<String> secret : List.of(Optional.<String>empty(), Optional.of("Dx" + "y".repeat(51)))) {
            FolderInvitation bad = new FolderInvitation("id", "Bad", FolderRole.TRUCK_SYNC, secret);
            assertThatThrownBy(() -> truck().admin().accept(bad, truck().place("bad"), List.of()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageNotContaining("yyy");
        }
        assertThat(truck().root().resolve("bad")).doesNotExist();
    }

    @Test
    void nobodyIsPutOutByTheEngine() throws Exception {
        assertThat(station().admin().expel(new PeerId(truck().id()))).isInstanceOf(Step.ByHand.class);
        assertThat(station().admin().waiting()).isEmpty();
        assertThat(done(truck().admin().follow(new PeerId(station().id())))).isFalse();
    }

    @Test
    void aDeviceGetsAnotherName() throws Exception {
        assertThat(done(third().admin().callItself("Tender 9"))).isTrue();
        assertThat(third().admin().identity().deviceName()).isEqualTo("Tender 9");
        done(third().admin().callItself(third().name()));
    }
}
