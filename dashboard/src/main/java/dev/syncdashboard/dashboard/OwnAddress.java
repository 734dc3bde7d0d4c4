package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.listening.ListeningPlace;
import java.util.Optional;

/** At which address this computer reaches the dashboard. */
final class OwnAddress {

    private OwnAddress() {}

    /** By the settings; empty if the dashboard takes whichever port is free. */
    static Optional<String> of(CommandSettings settings) {
        return Optional.of(ListeningSettings.place(settings::get))
                .filter(place -> place.port() != 0)
                .map(ListeningPlace::originFromHere);
    }
}
