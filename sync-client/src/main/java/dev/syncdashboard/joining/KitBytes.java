package dev.syncdashboard.joining;

import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a kit says, in one form only: short, and the same bytes for the same kit. Pure. */
final class KitBytes {

    private static final int KEY = 32;

    /** Each with its place as its code, which stays. */
    private static final List<FolderRole> ROLES =
            List.of(FolderRole.STATION_SYNC, FolderRole.TRUCK_SYNC, FolderRole.STATUS);

    private KitBytes() {}

    static byte[] of(Kit kit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(kit, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Kit kit, DataOutputStream out) throws IOException {
        out.writeUTF(kit.stationName());
        out.writeUTF(kit.stationId().value());
        out.write(Base64.getUrlDecoder().decode(kit.stationKey().value()));
        out.writeUTF(kit.engine());
        out.writeBoolean(kit.ticket().isPresent());
        if (kit.ticket().isPresent()) {
            Ticket ticket = kit.ticket().get();
            out.writeUTF(ticket.id().value());
            out.writeUTF(ticket.truckName());
            out.writeLong(ticket.until().getEpochSecond());
            out.write(ticket.secret().seed());
        }
        out.writeByte(kit.contacts().size());
        for (DeviceContact contact : kit.contacts()) {
            out.writeUTF(contact.id().value());
            out.writeUTF(contact.name());
            out.writeByte(contact.addresses().size());
            for (String address : contact.addresses()) {
                out.writeUTF(address);
            }
        }
        out.writeByte(kit.folders().size());
        for (KitFolder folder : kit.folders()) {
            write(folder, out);
        }
    }

    private static void write(KitFolder folder, DataOutputStream out) throws IOException {
        FolderInvitation invitation = folder.invitation();
        out.writeUTF(folder.name().map(FolderName::value).orElse(""));
        out.writeUTF(folder.label());
        out.writeByte(ROLES.indexOf(folder.role()));
        out.writeUTF(invitation.id());
        out.writeUTF(invitation.name());
        out.writeByte(ROLES.indexOf(invitation.role()));
        out.writeBoolean(invitation.secret().isPresent());
        out.writeUTF(invitation.secret().orElse(""));
    }

    /**
     * The kit in these bytes.
     *
     * @throws IOException if it ends too early
     * @throws NoSuchElementException if a part is none
     * @throws IllegalArgumentException likewise
     */
    static Kit read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String stationName = in.readUTF();
        PeerId stationId = PeerId.parse(in.readUTF()).orElseThrow();
        VerifyKey key = new VerifyKey(Base64.getUrlEncoder().withoutPadding().encodeToString(in.readNBytes(KEY)));
        String engine = in.readUTF();
        Optional<Ticket> ticket = in.readBoolean() ? Optional.of(ticket(in)) : Optional.empty();
        List<DeviceContact> contacts = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            contacts.add(contact(in));
        }
        List<KitFolder> folders = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            folders.add(folder(in));
        }
        if (in.read() >= 0) {
            throw new IllegalArgumentException("something stands behind the kit");
        }
        return new Kit(stationName, stationId, key, engine, ticket, contacts, folders);
    }

    private static Ticket ticket(DataInputStream in) throws IOException {
        KitId id = KitId.parse(in.readUTF()).orElseThrow();
        String truck = in.readUTF();
        long until = in.readLong();
        return new Ticket(
                id,
                truck,
                Instant.ofEpochSecond(until),
                KitSecret.of(in.readNBytes(KitSecret.BYTES)).orElseThrow());
    }

    private static DeviceContact contact(DataInputStream in) throws IOException {
        PeerId id = PeerId.parse(in.readUTF()).orElseThrow();
        String name = in.readUTF();
        List<String> addresses = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            addresses.add(in.readUTF());
        }
        return new DeviceContact(id, name, addresses);
    }

    private static KitFolder folder(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String label = in.readUTF();
        FolderRole role = role(in);
        String id = in.readUTF();
        String called = in.readUTF();
        FolderRole there = role(in);
        boolean hasSecret = in.readBoolean();
        String secret = in.readUTF();
        return new KitFolder(
                name.isEmpty() ? Optional.empty() : Optional.of(new FolderName(name)),
                label,
                role,
                new FolderInvitation(id, called, there, hasSecret ? Optional.of(secret) : Optional.empty()));
    }

    private static FolderRole role(DataInputStream in) throws IOException {
        int code = in.readUnsignedByte();
        if (code >= ROLES.size()) {
            throw new IllegalArgumentException("no role: " + code);
        }
        return ROLES.get(code);
    }
}
