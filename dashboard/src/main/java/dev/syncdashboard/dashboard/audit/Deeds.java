package dev.syncdashboard.dashboard.audit;

import dev.syncdashboard.dashboard.model.Deed;

/** Where deeds are kept. Never waits. */
public interface Deeds {

    void keep(Deed deed);
}
