package dev.syncdashboard.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What that is called which is away with the files: a truck at most stations, a boat or a tablet at others. */
public enum TruckNoun {
    TRUCK,
    AMBULANCE,
    BOAT,
    TABLET,
    DEVICE;

    /** As a setting names it: {@code boat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(TruckNoun::code).toList();
    }

    /** The one with this code; empty if there is none. */
    public static Optional<TruckNoun> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
