package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.status.FileNames;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckWordsTest {

    private static Optional<String> damage(FileNames files) {
        return CheckWords.damage(files).map(AgentWords::english);
    }

    @Test
    void namesTheFirstFilesOfADamagedDisk() {
        assertThat(CheckWords.damage(FileNames.NONE)).isEmpty();
        assertThat(damage(new FileNames(1, List.of("maps/a\n.pdf"))))
                .contains("the disk may be damaged: 1 file has another content though its size and time are the same:"
                        + " maps/a .pdf");
        assertThat(damage(new FileNames(3, List.of("a", "b", "c"))))
                .contains("the disk may be damaged: 3 files have another content though their size and time are the"
                        + " same: a, b, c");
        assertThat(damage(new FileNames(5, List.of("a", "b", "c", "d", "e"))))
                .hasValueSatisfying(text -> assertThat(text).endsWith(": a, b, c and 2 more"));
    }
}
