package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Disk OLD = disk("old");
    private static final Disk NEW = disk("new");

    private final Judgement judgement = new Judgement();

    @Test
    void aTruckWithOtherBytesIsFoundAlsoIfTheVersionIsProvenLater() {
        judgement.add(new Sample(SOON, 0, "engine's 2", NEW, Map.of("Engine 1", OLD)));
        assertThat(judgement.wrong()).isEmpty();

        judgement.add(new Sample(Judgement.NOTICE, 0, "engine's 2", NEW, Map.of("Engine 1", NEW)));

        assertThat(judgement.wrong()).singleElement().asString().contains("Engine 1 was up to date PT1S", "[plan.txt]");
        assertThat(judgement.judged()).isEqualTo(2);
    }

    @Test
    void aFingerprintProvesItselfAtOnce() {
        judgement.add(new Sample(SOON, 0, NEW.hash(), NEW, Map.of("Engine 1", OLD, "Ladder 2", NEW)));

        assertThat(judgement.wrong()).hasSize(1);
    }

    @Test
    void aTruckThatIsAheadOfAStationWhoseChangeIsNotSeenYetIsNotWrong() {
        judgement.add(new Sample(SOON, 0, OLD.hash(), OLD, Map.of("Engine 1", OLD)));
        judgement.add(new Sample(SOON, 0, OLD.hash(), NEW, Map.of("Engine 1", NEW)));

        assertThat(judgement.wrong()).isEmpty();
        assertThat(judgement.judged()).isEqualTo(1);
    }

    @Test
    void aChangeThatIsTakenBackBeforeItIsSeenHasItsTimeToo() {
        Map<String, Disk> ahead = Map.of("Engine 1", NEW);
        judgement.add(new Sample(SOON, 0, OLD.hash(), OLD, Map.of()));
        judgement.add(new Sample(SOON, 1, OLD.hash(), OLD, ahead));
        assertThat(judgement.wrong()).isEmpty();

        judgement.add(new Sample(Judgement.NOTICE, 1, OLD.hash(), OLD, ahead));
        assertThat(judgement.wrong()).hasSize(1);
    }

    @Test
    void aTruckThatIsStillOnItsWayToAVersionThatWasSeenAndTakenBackIsWrong() {
        judgement.add(new Sample(SOON, 0, OLD.hash(), OLD, Map.of()));
        judgement.add(new Sample(SOON, 1, NEW.hash(), NEW, Map.of()));
        judgement.add(new Sample(SOON, 1, OLD.hash(), OLD, Map.of("Engine 1", NEW)));

        assertThat(judgement.wrong()).hasSize(1);
    }

    @Test
    void aStationThatDoesNotNoticeItsOwnChangeInTimeIsWrong() {
        judgement.add(new Sample(Judgement.NOTICE, 0, "engine's 1", OLD, Map.of()));
        judgement.add(new Sample(Judgement.NOTICE, 0, "engine's 1", NEW, Map.of()));

        assertThat(judgement.wrong()).singleElement().asString().contains("still shown with engine's 1");
    }

    private static Disk disk(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        FileList files = FileList.of(List.of(new FileDigest("plan.txt", content.length, Sha256.of(content))));
        return new Disk(files, files.hash().value());
    }
}
