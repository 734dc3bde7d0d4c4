package dev.syncdashboard.joining;

import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a truck needs to come into a station's fleet. Without a ticket it is a <b>card</b>: the same for any number of
 * trucks, each of which a person at the station lets in. Its text form shows no secret.
 *
 * @param stationName what people call the station
 * @param stationKey by which the truck knows what the station has signed
 * @param engine of which kind the fleet's engines are, as the setting {@code sync.engine} names them
 * @param ticket what makes it good for one truck, without a person; empty on a card
 * @param contacts devices that can let it in or pass its request on, the station first
 * @param folders at most {@link #MOST_FOLDERS}
 */
public record Kit(
        String stationName,
        PeerId stationId,
        VerifyKey stationKey,
        String engine,
        Optional<Ticket> ticket,
        List<DeviceContact> contacts,
        List<KitFolder> folders) {

    /** How many devices it names at most. */
    public static final int MOST_CONTACTS = 20;

    /** How many addresses it has of one device at most. */
    public static final int MOST_ADDRESSES = 16;

    /** How many folders it has at most. */
    public static final int MOST_FOLDERS = 40;

    /** Characters of any one text in it, at most. */
    public static final int LONGEST_TEXT = 400;

    /** @throws IllegalArgumentException if there is more of something than a kit can have */
    public Kit {
        contacts = List.copyOf(contacts);
        folders = List.copyOf(folders);
        if (contacts.size() > MOST_CONTACTS || folders.size() > MOST_FOLDERS) {
            throw new IllegalArgumentException("a kit has at most " + MOST_CONTACTS + " contacts and " + MOST_FOLDERS
                    + " folders, not " + contacts.size() + " and " + folders.size());
        }
        if (!KitTexts.fit(stationName, engine, contacts, folders)) {
            throw new IllegalArgumentException("a text of the kit is empty or too long");
        }
    }

    /** The same as a card, for any number of trucks; with one more device that passes requests on, if there is room for it. */
    public Kit asCard(Optional<DeviceContact> further) {
        List<DeviceContact> all = new ArrayList<>(contacts);
        further.filter(device -> all.stream().noneMatch(known -> known.id().equals(device.id())))
                .filter(device -> all.size() < MOST_CONTACTS)
                .ifPresent(all::add);
        return new Kit(stationName, stationId, stationKey, engine, Optional.empty(), all, folders);
    }
}
