package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * By which keys the station knows its devices. A device without one is one whose reports were never signed.
 *
 * @param byDevice at most {@link #MOST}
 */
public record DeviceKeys(Map<PeerId, TruckKey> byDevice) {

    public static final DeviceKeys NONE = new DeviceKeys(Map.of());

    /** As many as there are devices of which anything is kept. */
    public static final int MOST = 20_000;

    public DeviceKeys {
        byDevice = Map.copyOf(byDevice);
    }

    public Optional<TruckKey> of(PeerId device) {
        return Optional.ofNullable(byDevice.get(device));
    }

    /** These were seen for the first time, of devices that had none. */
    public DeviceKeys seen(Map<PeerId, TruckKey> first) {
        if (first.isEmpty()) {
            return this;
        }
        Map<PeerId, TruckKey> next = new HashMap<>(byDevice);
        first.forEach((device, key) -> {
            if (next.size() < MOST) {
                next.putIfAbsent(device, key);
            }
        });
        return new DeviceKeys(next);
    }

    /** A person says that this is the device's key, be it the one that is known or another in its place. */
    public DeviceKeys accepted(PeerId device, VerifyKey key, Instant now) {
        Instant since = of(device)
                .filter(known -> known.key().equals(key))
                .map(TruckKey::since)
                .orElse(now);
        return with(device, new TruckKey(key, since, true));
    }

    /** A person says that the device signs its reports no longer. */
    public DeviceKeys without(PeerId device) {
        Map<PeerId, TruckKey> next = new HashMap<>(byDevice);
        next.remove(device);
        return new DeviceKeys(next);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    public DeviceKeys moved(UnaryOperator<Instant> move) {
        Map<PeerId, TruckKey> next = new HashMap<>(byDevice);
        next.replaceAll((device, key) -> key.moved(move));
        return new DeviceKeys(next);
    }

    private DeviceKeys with(PeerId device, TruckKey key) {
        Map<PeerId, TruckKey> next = new HashMap<>(byDevice);
        next.put(device, key);
        return new DeviceKeys(next);
    }
}
