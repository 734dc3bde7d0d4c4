package dev.syncdashboard.engine.admin;

import dev.syncdashboard.status.PeerId;
import java.util.List;

/**
 * A device, and how another one reaches it.
 *
 * @param name what people call it; any text
 * @param addresses as the engine writes them ({@code tcp://192.0.2.7:22000}); empty if devices find each other by themselves
 */
public record DeviceContact(PeerId id, String name, List<String> addresses) {

    public DeviceContact {
        addresses = List.copyOf(addresses);
    }
}
