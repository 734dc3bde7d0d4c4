package dev.syncdashboard.joining;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.status.FolderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kit as a file. Its checksum is over what it says and not over how: blanks and line ends may change on the way. */
final class KitFile {

    static final String MARK = "sync_dashboard_kit";

    private static final String ABOUT =
            "With this file one truck joins a fire station's fleet. Keep it like a key: on the truck's computer run"
                    + " peer-agent join with it, then delete it.";
    private static final String ABOUT_CARD =
            "With this file trucks ask to join a fire station's fleet. A person at the station lets each of them in.";

    private KitFile() {}

    static byte[] encode(Kit kit) {
        ObjectNode json = StrictJson.newObject();
        json.put("about", kit.ticket().isPresent() ? ABOUT : ABOUT_CARD);
        json.put(MARK, KitCodec.VERSION);
        json.putObject("station")
                .put("name", kit.stationName())
                .put("id", kit.stationId().value())
                .put("key", kit.stationKey().value());
        json.put("engine", kit.engine());
        kit.ticket()
                .ifPresent(ticket -> json.putObject("ticket")
                        .put("id", ticket.id().value())
                        .put("truck", ticket.truckName())
                        .put("until", ticket.until().toString())
                        .put("secret", ticket.secret().written()));
        ArrayNode contacts = json.putArray("contacts");
        for (DeviceContact contact : kit.contacts()) {
            ObjectNode each =
                    contacts.addObject().put("id", contact.id().value()).put("name", contact.name());
            contact.addresses().forEach(each.putArray("addresses")::add);
        }
        ArrayNode folders = json.putArray("folders");
        kit.folders().forEach(folder -> write(folder, folders.addObject()));
        json.put("checksum", checksum(kit));
        return StrictJson.bytes(json);
    }

    private static void write(KitFolder folder, ObjectNode json) {
        folder.name().ifPresent(name -> json.put("name", name.value()));
        FolderInvitation invitation = folder.invitation();
        json.put("label", folder.label())
                .put("role", word(folder.role()))
                .put("id", invitation.id())
                .put("called", invitation.name())
                .put("for", word(invitation.role()));
        invitation.secret().ifPresent(secret -> json.put("secret", secret));
    }

    private static String word(FolderRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String checksum(Kit kit) {
        return Sha256.of(KitBytes.of(kit)).toString();
    }

    /** @param text begins like a JSON object */
    static KitReading decode(String text) {
        try {
            return decode(StrictJson.object(text));
        } catch (UnexpectedEndOfInputException e) {
            return KitReading.refused(text.contains(MARK) ? new KitFlaw.CutOff() : new KitFlaw.NoKit());
        } catch (JacksonException | NumberFormatException e) {
            return KitReading.refused(text.contains(MARK) ? new KitFlaw.Damaged() : new KitFlaw.NoKit());
        }
    }

    private static KitReading decode(JsonNode json) {
        OptionalLong version = StrictJson.number(json, MARK);
        if (version.isEmpty()) {
            return KitReading.refused(StrictJson.isThere(json, MARK) ? new KitFlaw.Damaged() : new KitFlaw.NoKit());
        }
        if (version.getAsLong() != KitCodec.VERSION) {
            int shown = (int) Math.max(0, Math.min(version.getAsLong(), Integer.MAX_VALUE));
            return KitReading.refused(new KitFlaw.OtherVersion(shown));
        }
        try {
            Kit kit = kit(json);
            boolean whole = StrictJson.text(json, "checksum")
                    .filter(checksum(kit)::equals)
                    .isPresent();
            return whole ? new KitReading.Whole(kit) : KitReading.refused(new KitFlaw.Damaged());
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return KitReading.refused(new KitFlaw.Damaged());
        }
    }

    private static Kit kit(JsonNode json) {
        JsonNode station = json.path("station");
        List<DeviceContact> contacts = new ArrayList<>();
        json.path("contacts").forEach(each -> contacts.add(contact(each)));
        List<KitFolder> folders = new ArrayList<>();
        json.path("folders").forEach(each -> folders.add(folder(each)));
        return new Kit(
                text(station, "name"),
                StrictJson.peer(station, "id").orElseThrow(),
                StrictJson.key(station, "key").orElseThrow(),
                text(json, "engine"),
                StrictJson.isThere(json, "ticket") ? Optional.of(ticket(json.path("ticket"))) : Optional.empty(),
                contacts,
                folders);
    }

    private static Ticket ticket(JsonNode json) {
        return new Ticket(
                KitId.parse(text(json, "id")).orElseThrow(),
                text(json, "truck"),
                StrictJson.moment(json, "until").orElseThrow(),
                KitSecret.parse(text(json, "secret")).orElseThrow());
    }

    private static DeviceContact contact(JsonNode json) {
        List<String> addresses = new ArrayList<>();
        json.path("addresses")
                .forEach(address -> addresses.add(address.stringValueOpt().orElseThrow()));
        return new DeviceContact(StrictJson.peer(json, "id").orElseThrow(), text(json, "name"), addresses);
    }

    private static KitFolder folder(JsonNode json) {
        Optional<FolderName> name = StrictJson.isThere(json, "name")
                ? Optional.of(FolderName.parse(text(json, "name")).orElseThrow())
                : Optional.empty();
        FolderInvitation invitation = new FolderInvitation(
                text(json, "id"), text(json, "called"), role(json, "for"), StrictJson.text(json, "secret"));
        return new KitFolder(name, text(json, "label"), role(json, "role"), invitation);
    }

    private static FolderRole role(JsonNode json, String field) {
        return FolderRole.valueOf(text(json, field).toUpperCase(Locale.ROOT));
    }

    private static String text(JsonNode json, String field) {
        return StrictJson.text(json, field).orElseThrow();
    }
}
