package dev.syncdashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JoinFolderTest {

    private static final String TEMPORARY = ".syncthing.join.tmp";
    private static final HeardRequest HEARD =
            new HeardRequest(Kits.request(), Optional.of(new PeerId("TRUCK-1")), Kits.UNTIL);

    @TempDir
    Path folder;

    @Test
    void aRequestComesBackAsItWasWritten() throws Exception {
        JoinFolder joins = new JoinFolder(folder);
        joins.ask(HEARD, TEMPORARY);

        assertThat(joins.requests(Optional.empty())).isEqualTo(new JoinRequests(List.of(HEARD), Optional.empty()));
        assertThat(joins.requests(Optional.of(Kits.TRUCK)).found()).isEmpty();
        joins.removeRequest(Kits.TRUCK);
        joins.removeRequest(Kits.TRUCK);
        assertThat(joins.request(Kits.TRUCK)).isEmpty();
    }

    @Test
    void aRequestInTheFileOfAnotherDeviceIsNone() throws Exception {
        JoinFolder joins = new JoinFolder(folder);
        joins.ask(HEARD, TEMPORARY);
        Files.move(folder.resolve(Kits.TRUCK + ".join"), folder.resolve("OTHER.join"));

        assertThat(joins.requests(Optional.empty()).found()).isEmpty();
    }

    @Test
    void onlyTheStationsAnswerToThisDeviceIsOne() throws Exception {
        JoinFolder joins = new JoinFolder(folder);
        joins.answer(Kits.answer(7), Kits.STATION_KEY, TEMPORARY);
        Path file = folder.resolve(Kits.TRUCK + ".joined");
        String whole = Files.readString(file);

        assertThat(joins.answer(Kits.TRUCK, Kits.STATION_KEY.verifyKey())).contains(Kits.answer(7));
        assertThat(joins.answer(Kits.TRUCK, Kits.key(9).verifyKey())).isEmpty();
        for (String forged : List.of(
                "",
                "\n",
                whole.replace("accepted", "declined"),
                whole.replace("Engine 9", "Engine 8"),
                whole.replace("\"number\" : 7", "\"number\" : 8"),
                whole.strip(),
                whole + "\n",
                whole.substring(0, whole.lastIndexOf('}') + 2))) {
            Files.writeString(file, forged);
            assertThat(joins.answer(Kits.TRUCK, Kits.STATION_KEY.verifyKey()))
                    .as(forged)
                    .isEmpty();
        }
        Files.writeString(folder.resolve("OTHER.joined"), whole);
        assertThat(joins.answer(new PeerId("OTHER"), Kits.STATION_KEY.verifyKey()))
                .isEmpty();
    }

    /** What one station signed for the one device must not be taken for what it signed for the other. */
    @Test
    void anAnswerIsForOneKeyOfOneDevice() {
        assertThat(Kits.answer(1).accepts(Kits.AGENT_KEY.verifyKey())).isTrue();
        assertThat(Kits.answer(1).accepts(Kits.key(9).verifyKey())).isFalse();
        JoinAnswer declined = new JoinAnswer(
                Kits.TRUCK,
                JoinAnswer.Decision.DECLINED,
                Kits.AGENT_KEY.verifyKey(),
                Optional.empty(),
                "Engine 9",
                Kits.UNTIL,
                2);
        assertThat(declined.accepts(Kits.AGENT_KEY.verifyKey())).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoRegularFileIsNotOpened() throws Exception {
        JoinFolder joins = new JoinFolder(folder);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        new JoinFolder(elsewhere).ask(HEARD, TEMPORARY);
        Files.createSymbolicLink(folder.resolve(Kits.TRUCK + ".join"), elsewhere.resolve(Kits.TRUCK + ".join"));
        Files.createDirectory(folder.resolve("DIRECTORY.join"));
        new ProcessBuilder("mkfifo", folder.resolve("PIPE.join").toString())
                .start()
                .waitFor();

        assertThat(joins.requests(Optional.empty()).found()).isEmpty();
    }

    @Test
    void filesWithOtherNamesOrTooLargeOnesAreIgnored() throws Exception {
        JoinFolder joins = new JoinFolder(folder);
        joins.ask(HEARD, TEMPORARY);
        byte[] request = Files.readAllBytes(folder.resolve(Kits.TRUCK + ".join"));
        Files.write(folder.resolve(Kits.TRUCK + ".sync-conflict-20261122-015810-DKTQUJT.join"), request);
        Files.write(folder.resolve(Kits.TRUCK + ".join.txt"), request);
        Files.writeString(
                folder.resolve(Kits.TRUCK + ".join"), new String(request, StandardCharsets.UTF_8) + " ".repeat(5_000));

        assertThat(joins.requests(Optional.empty()).found()).isEmpty();
    }

    @Test
    void ofTenThousandRequestsSomeAreReadAtATimeAndEachInItsTurn() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Files.writeString(folder.resolve("0%05d.join".formatted(i)), "{}");
        }
        JoinFolder joins = new JoinFolder(folder);
        joins.ask(HEARD, TEMPORARY);

        JoinRequests part = joins.requests(Optional.empty());
        assertThat(part).isEqualTo(new JoinRequests(List.of(), Optional.of(new PeerId("000199"))));
        int parts = 1;
        while (part.readTo().isPresent()) {
            part = joins.requests(part.readTo());
            parts++;
        }
        assertThat(parts).isEqualTo(51);
        assertThat(part.found()).containsExactly(HEARD);
    }

    @Test
    void requestsAndAnswersAreNoStatusFilesOfStrangers() throws Exception {
        JoinFolder joins = new JoinFolder(folder);
        joins.ask(HEARD, TEMPORARY);
        joins.answer(Kits.answer(1), Kits.STATION_KEY, TEMPORARY);

        assertThat(new StatusFolder(folder, Clock.systemUTC())
                        .scan(new StatusScope(Set.of(), Set.of()))
                        .strangers()
                        .count())
                .isZero();
    }

    @Test
    void aFolderThatIsNotThereIsNotTakenForAnEmptyOne() {
        assertThatThrownBy(() -> new JoinFolder(folder.resolve("none")).requests(Optional.empty()))
                .isInstanceOf(IOException.class);
    }
}
