package dev.syncdashboard.agent.power;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what Linux says below {@code /sys/class/power_supply}: a directory for each mains adapter and battery. A battery of a
 * mouse ({@code scope} is {@code Device}) is not the computer's.
 */
final class PowerFiles implements PowerSource {

    private static final Logger LOG = LoggerFactory.getLogger(PowerFiles.class);

    private static final int FULL = 100;

    private final Path supplies;

    PowerFiles(Path supplies) {
        this.supplies = supplies;
    }

    @Override
    public Power look() {
        List<Path> batteries = new ArrayList<>();
        boolean mains = false;
        boolean mayBeAny = false;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(supplies)) {
            for (Path supply : entries) {
                boolean ofDevice =
                        read(supply, "scope").filter("Device"::equals).isPresent();
                Optional<String> type = read(supply, "type");
                boolean battery = type.filter("Battery"::equals).isPresent();
                mayBeAny |= type.isEmpty();
                if (battery && !ofDevice) {
                    batteries.add(supply);
                }
                mains |= !battery && read(supply, "online").filter("1"::equals).isPresent();
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // A kernel, or a container, without any of it: no battery.
            return new Power.Mains();
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("What this computer runs on can't be read", e);
            return new Power.Unknown();
        }
        if (!mains && mayBeAny) {
            return new Power.Unknown();
        }
        return mains || batteries.isEmpty() ? new Power.Mains() : of(batteries);
    }

    /** Without an adapter that says it is there: on battery, but for one that is being charged. */
    private static Power of(List<Path> batteries) {
        int fullest = -1;
        for (Path battery : batteries) {
            if (read(battery, "present").filter("0"::equals).isPresent()) {
                continue;
            }
            if (read(battery, "status").filter("Charging"::equals).isPresent()) {
                return new Power.Mains();
            }
            fullest = Math.max(fullest, percent(battery));
        }
        return fullest < 0 ? new Power.Unknown() : new Power.Battery(fullest);
    }

    private static int percent(Path battery) {
        return read(battery, "capacity")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(percent -> percent <= FULL)
                .orElse(-1);
    }

    private static Optional<String> read(Path supply, String name) {
        try {
            return Optional.of(Files.readString(supply.resolve(name)).strip());
        } catch (IOException e) {
            LOG.debug("{} has no {}", supply, name.toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
    }
}
