package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.joining.Membership.Stage;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitReading;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;

/** Keeps the membership in the state directory, as a whole. A folder's secret may be in it: for its owner only. */
record MembershipFile(Path directory, FileOwner owner) {

    static final String NAME = "membership";

    private static final int MOST_BYTES = 256 << 10;

    static MembershipFile in(Path stateDirectory, FileOwner owner) {
        return new MembershipFile(stateDirectory, owner);
    }

    /**
     * The membership; empty if this truck belongs to no station.
     *
     * @throws IOException if something is there that can't be read, or is damaged
     */
    Optional<Membership> read() throws IOException {
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(file())) {
            kept.load(new StringReader(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
            return Optional.of(membership(kept));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IOException("what is known of the join is damaged", e);
        }
    }

    private Path file() {
        return directory.resolve(NAME);
    }

    void write(Membership membership) throws IOException {
        Path file = file();
        StringWriter text = new StringWriter();
        properties(membership).store(text, null);
        AtomicFile.replaceSecret(
                file,
                AtomicFile.temporaryBeside(file, NAME + ".part"),
                text.toString().getBytes(StandardCharsets.UTF_8));
        owner.takes(directory);
        owner.takes(file);
    }

    void remove() throws IOException {
        AtomicFile.remove(file());
    }

    private static Properties properties(Membership membership) {
        Properties kept = new Properties();
        kept.setProperty("stage", membership.stage().name());
        kept.setProperty("card", KitCodec.oneLine(membership.card()));
        kept.setProperty("device", membership.request().device().value());
        kept.setProperty("request", JoinName.format(membership.request()));
        kept.setProperty("former-name", membership.formerName());
        kept.setProperty("answer", Long.toString(membership.answer()));
        kept.setProperty(
                "contacts",
                String.join(
                        ",", membership.contacts().stream().map(PeerId::value).toList()));
        kept.setProperty("folders", Integer.toString(membership.folders().size()));
        for (int i = 0; i < membership.folders().size(); i++) {
            OwnFolder folder = membership.folders().get(i);
            String start = "folder." + i + ".";
            folder.name().ifPresent(name -> kept.setProperty(start + "name", name.value()));
            kept.setProperty(start + "label", folder.label());
            kept.setProperty(start + "role", folder.role().name());
            kept.setProperty(start + "share", folder.shareId());
            kept.setProperty(start + "key", folder.key());
            kept.setProperty(start + "place", folder.place().toString());
            kept.setProperty(start + "added", Boolean.toString(folder.added()));
        }
        return kept;
    }

    private static Membership membership(Properties kept) {
        List<PeerId> contacts = new ArrayList<>();
        for (String each : text(kept, "contacts").split(",", -1)) {
            PeerId.parse(each).ifPresent(contacts::add);
        }
        List<OwnFolder> folders = new ArrayList<>();
        int count = Math.min(Kit.MOST_FOLDERS, Integer.parseInt(text(kept, "folders")));
        for (int i = 0; i < count; i++) {
            folders.add(folder(kept, "folder." + i + "."));
        }
        return new Membership(
                Stage.valueOf(text(kept, "stage")),
                card(text(kept, "card")),
                JoinName.parse(new PeerId(text(kept, "device")), text(kept, "request"))
                        .orElseThrow(),
                text(kept, "former-name"),
                contacts,
                folders,
                Long.parseLong(text(kept, "answer")));
    }

    private static OwnFolder folder(Properties kept, String start) {
        return new OwnFolder(
                Optional.ofNullable(kept.getProperty(start + "name")).map(FolderName::new),
                text(kept, start + "label"),
                FolderRole.valueOf(text(kept, start + "role")),
                text(kept, start + "share"),
                text(kept, start + "key"),
                Path.of(text(kept, start + "place")),
                Boolean.parseBoolean(text(kept, start + "added")));
    }

    private static Kit card(String line) {
        if (KitCodec.decode(line.getBytes(StandardCharsets.UTF_8)) instanceof KitReading.Whole whole) {
            return whole.kit();
        }
        throw new NoSuchElementException("no card");
    }

    private static String text(Properties kept, String key) {
        return Optional.ofNullable(kept.getProperty(key)).orElseThrow();
    }
}
