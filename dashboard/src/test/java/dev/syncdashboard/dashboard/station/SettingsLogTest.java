package dev.syncdashboard.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.words.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SettingsLogTest {

    private final SettingsLog log = new SettingsLog();

    @Test
    void saysEachSettingOnceAndWhenAllIsWell(CapturedOutput output) {
        log.tell(List.of());
        assertThat(output).doesNotContain("SettingsLog");

        log.tell(List.of(Message.said("One is wrong.")));
        log.tell(List.of(Message.said("One is wrong.")));
        log.tell(List.of(Message.said("One is wrong."), Message.said("Two is wrong.")));
        log.tell(List.of());
        log.tell(List.of());

        assertThat(output.getOut().lines().filter(line -> line.contains("SettingsLog")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN").endsWith("should be otherwise: One is wrong."),
                        line -> assertThat(line).contains("WARN").endsWith("should be otherwise: Two is wrong."),
                        line -> assertThat(line).contains("INFO").contains("Nothing more is to be said"));
    }
}
