package dev.syncdashboard.stationlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.FolderName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListTrustTest {

    private static final String TEMPORARY = "~STATION.part";
    private static final Found NOT_SIGNED = new Found.NotUsable(Defect.NOT_SIGNED);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    private final SigningKey key = SigningKey.generate();

    @TempDir
    private Path root;

    private Path status;
    private Path signatures;
    private ListSigner signer;
    private StationListFolder truck;

    @BeforeEach
    void makeFolders() throws Exception {
        status = Files.createDirectory(root.resolve("status"));
        signatures = status.resolve("station.signatures");
        signer = new ListSigner(() -> key, root.resolve("data"), CLOCK);
        truck = truck();
    }

    private StationListFolder truck() {
        return new StationListFolder(status).signed(new ListTrust(key.verifyKey(), root.resolve("truck")));
    }

    private StationList post(long update) throws Exception {
        StationList list = Lists.list(update, 10, 3);
        signer.sign(status, Optional.empty(), list, TEMPORARY);
        new StationListFolder(status).publish(list, TEMPORARY);
        return list;
    }

    private static Found usable(StationList list) {
        return new Found.Usable(list, OptionalLong.empty());
    }

    @Test
    void onlyASignedListIsBelieved() throws Exception {
        StationList forged = Lists.list(41, 10, 2);
        new StationListFolder(status).publish(forged, TEMPORARY);
        assertThat(truck.read()).isEqualTo(NOT_SIGNED);

        assertThat(truck.read()).isEqualTo(NOT_SIGNED);
        StationList list = post(42);
        assertThat(truck.read()).isEqualTo(usable(list));

        new StationListFolder(status).publish(Lists.list(43, 10, 0), TEMPORARY);
        assertThat(truck.read()).isEqualTo(NOT_SIGNED);
    }

    /** Each folder has a thread of its own. */
    @Test
    void whatTwoFoldersSignAtOnceIsAllSigned() throws Exception {
        post(42);
        long before = number();
        int updates = 50;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> folders = Stream.of("maps", "plans")
                    .<Future<?>>map(name -> threads.submit(() -> {
                        for (int update = 1; update <= updates; update++) {
                            signer.sign(
                                    status,
                                    Optional.of(new FolderName(name)),
                                    Lists.list(update, 1, 1),
                                    TEMPORARY + name);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> folder : folders) {
                folder.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(number()).isEqualTo(before + 2 * updates);
    }

    @Test
    void aSignatureOfAnotherStationIsNone() throws Exception {
        SigningKey other = SigningKey.generate();
        signer = new ListSigner(() -> other, root.resolve("other"), CLOCK);
        post(42);

        assertThat(truck.read()).isEqualTo(NOT_SIGNED);
    }

    @Test
    void aChangedSignatureFileIsNone() throws Exception {
        post(42);
        String whole = Files.readString(signatures);
        for (String changed : new String[] {
            "", "\n", whole.replace("42", "43"), whole.substring(0, whole.length() - 2), "{}\n" + whole, whole + whole
        }) {
            Files.writeString(signatures, changed);
            assertThat(truck().read()).as(changed).isEqualTo(NOT_SIGNED);
        }
    }

    /** Else a truck would lack a list that it can believe whenever an update comes in two parts. */
    @Test
    void theListBeforeStaysSignedAndItIsKnownThatThereIsANewerOne() throws Exception {
        StationList old = post(42);
        signer.sign(status, Optional.empty(), Lists.list(43, 10, 4), TEMPORARY);

        assertThat(truck.read()).isEqualTo(new Found.Usable(old, OptionalLong.of(43)));
    }

    /** Whoever may write in the Status folder can take the file away, or put back one that the station has signed before. */
    @Test
    void whatWasSeenSignedOnceStaysSignedAndIsNeverTakenForTheNewest() throws Exception {
        StationList old = post(42);
        byte[] oldSignatures = Files.readAllBytes(signatures);
        byte[] oldList = Files.readAllBytes(status.resolve("station.manifest"));
        StationList list = post(43);
        assertThat(truck.read()).isEqualTo(usable(list));

        Files.write(signatures, oldSignatures);
        assertThat(truck.read()).isEqualTo(usable(list));
        Files.delete(signatures);
        assertThat(truck().read()).as("after a restart").isEqualTo(usable(list));

        Files.write(signatures, oldSignatures);
        Files.write(status.resolve("station.manifest"), oldList);
        Files.deleteIfExists(status.resolve("station.changes"));
        assertThat(truck().read()).isEqualTo(new Found.Usable(old, OptionalLong.of(43)));
    }

    /** It is shown in the cab when an update was posted. */
    @Test
    void theMomentOfAnUpdateIsSignedToo() throws Exception {
        StationList list = post(42);
        ListHead head = list.head();
        ListHead later =
                new ListHead(42, head.posted().plusSeconds(60), head.station(), head.hash(), head.engineHash());
        new StationListFolder(status).publish(new StationList(later, list.files()), TEMPORARY);

        assertThat(truck.read()).isEqualTo(NOT_SIGNED);
    }

    @Test
    void aSignedListOfAnotherFolderIsNotThisOnes() throws Exception {
        FolderName maps = new FolderName("maps");
        FolderName plans = new FolderName("plans");
        StationList list = Lists.list(42, 10, 3);
        signer.sign(status, Optional.of(maps), list, TEMPORARY);
        StationListFolder.of(status, plans, true).publish(list, TEMPORARY);
        ListTrust trust = new ListTrust(key.verifyKey(), root.resolve("truck"));

        assertThat(StationListFolder.of(status, plans, true).signed(trust).read())
                .isEqualTo(NOT_SIGNED);
        StationListFolder.of(status, maps, false).publish(list, TEMPORARY);
        assertThat(StationListFolder.of(status, maps, false).signed(trust).read())
                .isEqualTo(usable(list));
        assertThat(new StationListFolder(status).signed(trust).read()).isEqualTo(usable(list));
    }

    @Test
    void numbersRiseAlsoAfterEitherFileIsLost() throws Exception {
        post(42);
        long first = number();
        Files.delete(root.resolve("data/station.signatures"));
        post(43);
        assertThat(number()).isGreaterThan(first);

        long second = number();
        Files.delete(signatures);
        StationList list = post(43);
        assertThat(number()).isEqualTo(second);
        assertThat(truck.read()).isEqualTo(usable(list));
        assertThat(signer.sign(status, Optional.empty(), list, TEMPORARY)).isFalse();
    }

    private long number() {
        return new SignatureFile(signatures)
                .read(key.verifyKey())
                .map(SignedLists::number)
                .orElseThrow();
    }

    @Test
    void theFileStaysSmallHoweverManyUpdatesThereAre() throws Exception {
        for (int update = 1; update <= 50; update++) {
            signer.sign(status, Optional.empty(), Lists.list(update, 1, 1), TEMPORARY);
        }

        assertThat(Files.size(signatures)).isLessThan(2_000);
    }

    @Test
    void itIsSeenThatTheSignaturesHaveCome() throws Exception {
        post(42);
        StationListFolder.Stamp before = truck.stamp();
        Files.delete(signatures);

        assertThat(truck.stamp()).isNotEqualTo(before);
    }
}
