package dev.syncdashboard.agent.power;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a command of the system. */
final class PowerCommand implements PowerSource {

    private static final Logger LOG = LoggerFactory.getLogger(PowerCommand.class);

    private static final long PATIENCE_SECONDS = 20;
    private static final int MOST_BYTES = 64 << 10;

    private final List<String> command;
    private final Function<List<String>, Power> answers;

    PowerCommand(List<String> command, Function<List<String>, Power> answers) {
        this.command = List.copyOf(command);
        this.answers = answers;
    }

    @Override
    public Power look() throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("{} can't be asked", command.get(0), e);
            return new Power.Unknown();
        }
        try {
            // Its few lines fit into the pipe, so it ends without being read.
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return ended ? answers.apply(lines(process.getInputStream())) : new Power.Unknown();
        } catch (IOException e) {
            return new Power.Unknown();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> lines(InputStream output) throws IOException {
        return new String(output.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
