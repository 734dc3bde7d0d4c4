package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.LogFolder;
import dev.syncdashboard.text.ForeignText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One line for each message: when, how serious, what. */
final class LineFormatter extends Formatter {

    private static final int MOST_CHARACTERS = 10_000;

    private final DateTimeFormatter time;

    LineFormatter(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    @Override
    public String format(LogRecord line) {
        Instant at = line.getInstant();
        return time.format(at) + " " + level(line.getLevel()) + " " + folder() + printable(formatMessage(line))
                + System.lineSeparator() + trace(line);
    }

    // Lines are formatted by the thread that writes them.
    private static String folder() {
        return LogFolder.now().map(name -> "[" + name + "] ").orElse("");
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN ";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO " : "DEBUG";
    }

    // Names come from other devices: a line break in one must not look like a line of ours.
    private static String printable(String message) {
        return ForeignText.oneLine(message, MOST_CHARACTERS);
    }

    private static String trace(LogRecord line) {
        if (line.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
