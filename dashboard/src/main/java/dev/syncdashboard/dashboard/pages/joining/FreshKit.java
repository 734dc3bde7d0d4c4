package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.Ticket;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A kit that was just made, in all its forms. It is shown this once: whoever loads the page anew does not get it again.
 *
 * @param truckName for which truck; empty if none was made
 * @param fileName of the file
 * @param file the file itself, as an address that holds its bytes
 * @param properties likewise, for an installation at which nobody is asked anything
 * @param lines to be typed
 */
record FreshKit(String truckName, String fileName, String file, String properties, QrPicture code, List<String> lines) {

    static final FreshKit NONE = new FreshKit("", "", "", "", QrPicture.NONE, List.of());

    FreshKit {
        lines = List.copyOf(lines);
    }

    static FreshKit of(Kit kit) {
        String name = kit.ticket().map(Ticket::truckName).orElse("");
        return new FreshKit(
                name,
                fileName(name),
                address(KitCodec.encode(kit)),
                address(KitCodec.properties(kit)),
                QrPicture.of(KitCodec.oneLine(kit)),
                KitCodec.lines(kit));
    }

    /** Fit for every disk, whatever the truck is called. */
    private static String fileName(String truckName) {
        String plain =
                truckName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "truck" : plain) + ".kit";
    }

    private static String address(byte[] content) {
        return "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(content);
    }

    public boolean isAny() {
        return !lines.isEmpty();
    }

    /** Nothing of it gets into a log. */
    @Override
    public String toString() {
        return "FreshKit[" + truckName + "]";
    }
}
