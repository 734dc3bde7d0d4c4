package dev.syncdashboard.agent;

import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.signature.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where this device's own key stands, and the code by which a person at the station compares it. For any thread. */
public final class AgentKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(AgentKeyFile.class);

    static final String NAME = "agent.key";

    private AgentKeyFile() {}

    /** The file with the key, which only the agent and who sets it up may open. */
    public static KeyFile in(Path stateDirectory) {
        return new KeyFile(stateDirectory.resolve(NAME));
    }

    /**
     * Gives the code of the key in this directory; empty as long as there is none that can be read. One that was read once
     * is not read again: this device signs with it until its agent ends.
     */
    public static Supplier<Optional<KeyCode>> code(Path stateDirectory) {
        return new Code(in(stateDirectory));
    }

    private static final class Code implements Supplier<Optional<KeyCode>> {

        private final KeyFile file;
        private Optional<KeyCode> known = Optional.empty();

        private Code(KeyFile file) {
            this.file = file;
        }

        @Override
        public synchronized Optional<KeyCode> get() {
            if (known.isEmpty()) {
                known = read();
            }
            return known;
        }

        private Optional<KeyCode> read() {
            try {
                return file.kept().map(key -> key.verifyKey().code());
            } catch (IOException e) {
                LOG.debug("No key to show the code of", e);
                return Optional.empty();
            }
        }
    }
}
