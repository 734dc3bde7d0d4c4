package dev.syncdashboard.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a command that takes a file and perhaps a flag before the dashboard's own options.
 *
 * @param file as it stands there
 * @param options the command's name and all else, as {@link CommandSettings} reads it
 */
record CommandPlace(Optional<String> file, boolean flagged, List<String> options) {

    CommandPlace {
        options = List.copyOf(options);
    }

    static CommandPlace of(String flag, String... args) {
        List<String> options = new ArrayList<>(List.of(args));
        boolean flagged = options.remove(flag);
        Optional<String> file = Optional.empty();
        if (options.size() > 1 && (options.get(1).equals("-") || !options.get(1).startsWith("-"))) {
            file = Optional.of(options.remove(1));
        }
        return new CommandPlace(file, flagged, options);
    }
}
