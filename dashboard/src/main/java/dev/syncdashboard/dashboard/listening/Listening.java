package dev.syncdashboard.dashboard.listening;

import java.util.function.Consumer;

/** Where the dashboard listens at the moment: never what was set at the start, for that can change while it runs. */
public interface Listening {

    ListeningPlace now();

    /** From now on, each new place is told, as soon as the dashboard answers there. The old one still does for some seconds. */
    void onMove(Consumer<ListeningPlace> hears);
}
