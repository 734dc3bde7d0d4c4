package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.disk.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The agent's own directory. Without it the agent works, but may number its reports anew one day. */
record StateDirectoryCheck(Consumer<Finding> sink) {
    void run(Path directory) {
        try {
            PrivateFiles.createDirectories(directory);
        } catch (IOException e) {
            sink.accept(Finding.failed(
                    "The state directory " + directory + " can't be made: " + Reasons.of(e) + ".",
                    "Make it and give it to the agent's user, or set agent.state.dir."));
            return;
        }
        sink.accept(DiskProbe.write("The state directory", directory, "check.part"));
    }
}
