package dev.syncdashboard.agent.joining;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What this device has passed on and whom it has let in. A device that is not in here was let in by somebody else, and is
 * never let out again from here.
 */
record RelayMemory(Map<PeerId, Guest> guests) {

    /**
     * A device that asked here.
     *
     * @param request as it was passed on last; empty if none stands there from here
     * @param declined the request that the station has declined; empty if it has declined none
     * @param answer the number of the last answer that was taken; 0 if none was
     * @param letIn whether it was let in from here
     */
    record Guest(String request, String declined, long answer, boolean letIn) {

        static final Guest NEW = new Guest("", "", 0, false);

        Guest asked(String what) {
            return new Guest(what, declined, answer, letIn);
        }

        Guest answered(long number) {
            return new Guest(request, declined, number, letIn);
        }

        Guest accepted(long number) {
            return new Guest("", "", number, true);
        }

        Guest declined(String what, long number) {
            return new Guest("", what, number, false);
        }
    }

    private static final String NAME = "relay";

    /** Each is some 500 bytes; who was never let in and asks no longer is forgotten. */
    private static final int MOST_BYTES = 4 << 20;

    RelayMemory {
        guests = Map.copyOf(guests);
    }

    /**
     * What is kept in this state directory.
     *
     * @throws IOException if it can't be read
     */
    static RelayMemory read(Path stateDirectory) throws IOException {
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(stateDirectory.resolve(NAME))) {
            kept.load(new StringReader(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return new RelayMemory(Map.of());
        } catch (IllegalArgumentException e) {
            throw new IOException("What is known of devices that asked here is damaged: remove " + NAME, e);
        }
        Map<PeerId, Guest> guests = new TreeMap<>();
        for (String device : kept.stringPropertyNames()) {
            PeerId.parse(device)
                    .ifPresent(id -> guest(kept.getProperty(device)).ifPresent(each -> guests.put(id, each)));
        }
        return new RelayMemory(guests);
    }

    private static Optional<Guest> guest(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length == 4 && parts[0].matches("[0-9]{1,18}")
                ? Optional.of(new Guest(parts[2], parts[3], Long.parseLong(parts[0]), parts[1].equals("in")))
                : Optional.empty();
    }

    void write(Path stateDirectory) throws IOException {
        Properties kept = new Properties();
        guests.forEach((device, guest) -> kept.setProperty(
                device.value(),
                String.join(
                        "\t",
                        Long.toString(guest.answer()),
                        guest.letIn() ? "in" : "",
                        guest.request(),
                        guest.declined())));
        StringWriter text = new StringWriter();
        kept.store(text, null);
        Path file = stateDirectory.resolve(NAME);
        AtomicFile.replacePrivate(
                file,
                AtomicFile.temporaryBeside(file, NAME + ".part"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    Guest guest(PeerId device) {
        return guests.getOrDefault(device, Guest.NEW);
    }

    RelayMemory with(PeerId device, Guest guest) {
        Map<PeerId, Guest> all = new TreeMap<>(guests);
        all.put(device, guest);
        return new RelayMemory(all);
    }

    RelayMemory without(PeerId device) {
        Map<PeerId, Guest> all = new TreeMap<>(guests);
        all.remove(device);
        return new RelayMemory(all);
    }
}
