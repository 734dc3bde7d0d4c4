package dev.syncdashboard.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatterTest {

    @Test
    void aNameWithALineBreakCanNotForgeALine() {
        LogRecord line = new LogRecord(Level.WARNING, "folder 'x\n2026-01-01 INFO all is well'");
        line.setInstant(Instant.parse("2026-03-03T09:00:00Z"));

        assertThat(new LineFormatter(ZoneOffset.UTC).format(line))
                .isEqualTo("2026-03-03 09:00:00 WARN  folder 'x 2026-01-01 INFO all is well'" + System.lineSeparator());
    }
}
