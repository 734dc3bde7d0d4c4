package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.status.PeerId;
import java.util.Locale;

/** Who may install a release from when on. Each stage is added to those before it. */
public sealed interface Stage {

    /** The one truck that tries it first. */
    record Canary(PeerId device) implements Stage {
        @Override
        public boolean includes(RolloutTruck truck) {
            return truck.id().equals(device);
        }
    }

    /** The trucks that are in this group of the roster now, in any case. */
    record Group(String name) implements Stage {
        @Override
        public boolean includes(RolloutTruck truck) {
            return truck.group().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
        }
    }

    /** All trucks, also those that come later. */
    record Everybody() implements Stage {
        @Override
        public boolean includes(RolloutTruck truck) {
            return true;
        }
    }

    boolean includes(RolloutTruck truck);
}
