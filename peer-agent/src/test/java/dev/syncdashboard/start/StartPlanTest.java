package dev.syncdashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.start.FailedRelease.Failure;
import dev.syncdashboard.start.StartState.Kept;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartPlanTest {

    private static final CurrentRelease CURRENT = Staged.current("1.2.0", Optional.of(Staged.release("1.1.0")));

    @ParameterizedTest(name = "{0}, {1}, installed {2}, stays {3}: {4}")
    @CsvSource({
        "absent,  absent,  same,    true,  INSTALLED",
        "absent,  damaged, same,    true,  INSTALLED",
        "absent,  fresh,   same,    true,  INSTALLED",
        "damaged, absent,  same,    true,  INSTALLED",
        "damaged, damaged, same,    true,  INSTALLED",
        "damaged, fresh,   same,    true,  INSTALLED",
        "whole,   absent,  same,    true,  RUN",
        "whole,   absent,  same,    false, RUN",
        "whole,   absent,  unknown, true,  RUN",
        "whole,   absent,  other,   true,  INSTALLED",
        "whole,   fresh,   other,   true,  INSTALLED",
        "whole,   damaged, other,   true,  INSTALLED",
        "whole,   fresh,   same,    true,  TRY",
        "whole,   last,    same,    true,  TRY",
        "whole,   fresh,   unknown, true,  TRY",
        "whole,   over,    same,    true,  GO_BACK",
        "whole,   over,    unknown, true,  GO_BACK",
        "whole,   fresh,   same,    false, RUN",
        "whole,   over,    same,    false, RUN",
        "whole,   damaged, same,    true,  GO_BACK",
        "whole,   damaged, same,    false, GO_BACK",
        "whole,   foreign, same,    true,  RUN",
        "whole,   resigned, same,   true,  RUN"
    })
    void decidesFromTheFilesAlone(String current, String trial, String installed, boolean stays, String expected) {
        Optional<String> jar = switch (installed) {
            case "same" -> Optional.of(Staged.INSTALLED);
            case "other" -> Optional.of("2".repeat(64));
            default -> Optional.empty();
        };

        StartPlan plan = StartPlan.of(new StartState(current(current), trial(trial)), jar, stays);

        assertThat(plan)
                .isEqualTo(
                        switch (expected) {
                            case "RUN" -> new StartPlan.Run(CURRENT);
                            case "TRY" ->
                                new StartPlan.Try(CURRENT, Staged.trial("1.2.0", trial.equals("last") ? 3 : 1));
                            case "GO_BACK" -> new StartPlan.GoBack(CURRENT, Failure.DID_NOT_START);
                            default -> new StartPlan.Installed();
                        });
    }

    private static Kept<CurrentRelease> current(String word) {
        return switch (word) {
            case "absent" -> new Kept.Absent<>();
            case "damaged" -> new Kept.Damaged<>();
            default -> new Kept.Whole<>(CURRENT);
        };
    }

    private static Kept<TrialRelease> trial(String word) {
        return switch (word) {
            case "absent" -> new Kept.Absent<>();
            case "damaged" -> new Kept.Damaged<>();
            case "last" -> new Kept.Whole<>(Staged.trial("1.2.0", 2));
            case "over" -> new Kept.Whole<>(Staged.trial("1.2.0", 3));
            case "foreign" -> new Kept.Whole<>(Staged.trial("1.3.0", 9));
            case "resigned" ->
                new Kept.Whole<>(new TrialRelease(
                        new StagedRelease(
                                "1.2.0", "9".repeat(64), CURRENT.release().jar()),
                        9,
                        Staged.trial("1.2.0", 0).within()));
            default -> new Kept.Whole<>(Staged.trial("1.2.0", 0));
        };
    }

    @Test
    void eachNoteComesBackAsItWasWritten() {
        assertThat(StartState.read(CURRENT.toNote().encode(), CurrentRelease::of))
                .isEqualTo(new Kept.Whole<>(CURRENT));
        TrialRelease trial = Staged.trial("1.2.0", 2);
        assertThat(StartState.read(trial.toNote().encode(), TrialRelease::of)).isEqualTo(new Kept.Whole<>(trial));
    }

    @Test
    void aNoteThatIsCutOrChangedAnywhereIsDamaged() {
        byte[] note = CURRENT.toNote().encode();
        for (int i = 0; i < note.length; i++) {
            byte[] changed = note.clone();
            changed[i] ^= 1;
            assertThat(StartState.read(changed, CurrentRelease::of)).isEqualTo(new Kept.Damaged<>());
            assertThat(StartState.read(Arrays.copyOf(note, i), CurrentRelease::of))
                    .isEqualTo(new Kept.Damaged<>());
        }
        assertThat(StartState.read(new byte[4096], CurrentRelease::of)).isEqualTo(new Kept.Damaged<>());
    }

    @Test
    void aWholeNoteOfNothingUsableIsDamaged() {
        for (String line : List.of("version=../1", "starts=-1", "within=0", "within=99999999999999999999")) {
            String note = new String(Staged.trial("1.2.0", 2).toNote().encode(), StandardCharsets.UTF_8);
            String key = line.substring(0, line.indexOf('='));
            StartNote changed =
                    StartNote.decode(note.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            var values = new java.util.LinkedHashMap<>(changed.values());
            values.put(key, line.substring(key.length() + 1));

            assertThat(StartState.read(new StartNote(values).encode(), TrialRelease::of))
                    .isEqualTo(new Kept.Damaged<>());
        }
    }
}
