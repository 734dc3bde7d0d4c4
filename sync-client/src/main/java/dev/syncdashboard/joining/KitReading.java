package dev.syncdashboard.joining;

/** What bytes turned out to be. */
public sealed interface KitReading {

    /** A kit, or a card, as it was made. Whether a kit is good still is told by nobody but the station. */
    record Whole(Kit kit) implements KitReading {}

    /** No kit that can be used. */
    record Refused(KitFlaw flaw) implements KitReading {}

    static KitReading refused(KitFlaw flaw) {
        return new Refused(flaw);
    }
}
