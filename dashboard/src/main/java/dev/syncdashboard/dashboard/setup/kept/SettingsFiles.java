package dev.syncdashboard.dashboard.setup.kept;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.dashboard.setup.SettingsStore;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.PrivateFiles;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in two files of the data directory: one that may be copied, and one with the secrets. They are read once, at the
 * start. What can't be read or understood is left as it is, and counts as nothing.
 */
public final class SettingsFiles implements SettingsStore {

    public static final String NAME = "setup.properties";
    public static final String SECRETS = "setup-secrets.properties";

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFiles.class);
    private static final String TEMPORARY = ".new";
    private static final String DAMAGED = ".damaged";
    private static final byte[] ABSENT = {};

    private final SettingNames names;
    private final Path file;
    private final Path secrets;
    private byte[] content = ABSENT;
    private byte[] secretContent = ABSENT;
    private volatile KeptSettings kept = KeptSettings.NONE;
    private volatile Optional<Message> damage = Optional.empty();

    /**
     * Those of a dashboard that starts: what a power cut left undone is done.
     *
     * @param folder the data directory; need not be there
     */
    public SettingsFiles(Path folder, SettingNames names) {
        this(folder, names, true);
    }

    /** Those of a dashboard that may be replacing them just now: nothing is changed by reading them. */
    public static SettingsFiles asTheyAre(Path folder, SettingNames names) {
        return new SettingsFiles(folder, names, false);
    }

    private SettingsFiles(Path folder, SettingNames names, boolean mend) {
        this.names = names;
        this.file = folder.resolve(NAME);
        this.secrets = folder.resolve(SECRETS);
        read(mend);
        damage.ifPresent(why -> LOG.error(StationWords.said(why)));
    }

    private void read(boolean mend) {
        try {
            if (mend) {
                both().recover();
            }
            content = bytes(file);
            KeptSettings open = understood(file, content, false);
            if (mend && isThere(secrets) && !PrivateFiles.tightenSecret(secrets)) {
                throw new Unusable(Message.of("setup.file.foreign", secrets.toString()));
            }
            secretContent = bytes(secrets);
            kept = open.with(understood(secrets, secretContent, true).values());
        } catch (Unusable e) {
            damage = Optional.of(e.why);
        } catch (IOException e) {
            LOG.warn("The settings that were made in a browser can't be read.", e);
            damage = Optional.of(Message.of("setup.file.unreadable", file.toString(), secrets.toString()));
        }
    }

    private KeptSettings understood(Path path, byte[] bytes, boolean secret) throws Unusable {
        if (bytes.length == 0) {
            return KeptSettings.NONE;
        }
        Attempt<KeptSettings> read = SettingsText.decode(bytes, names, secret);
        if (read instanceof Attempt.Made<KeptSettings> made) {
            return made.made();
        }
        Message why = ((Attempt.Refused<KeptSettings>) read).why().why();
        throw new Unusable(Message.of("setup.file.damaged", path.toString(), why));
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] bytes(Path path) throws IOException {
        if (!isThere(path)) {
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                return ABSENT;
            }
            throw new IOException("nobody can tell whether there is " + path);
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("no plain file: " + path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(SettingsText.LARGEST + 1);
        }
    }

    @Override
    public KeptSettings kept() {
        return kept;
    }

    @Override
    public Optional<Message> damage() {
        return damage;
    }

    @Override
    public synchronized void keep(KeptSettings settings) throws IOException {
        if (!Arrays.equals(content, bytes(file)) || !Arrays.equals(secretContent, bytes(secrets))) {
            throw new ChangedMeanwhileException();
        }
        byte[] open = SettingsText.open(settings, names);
        byte[] secret = SettingsText.encode(settings.only(names::isSecret), true);
        boolean hasSecret = !settings.only(names::isSecret).values().isEmpty() || isThere(secrets);
        try {
            both().replace(content, open, secret, hasSecret);
        } catch (IOException e) {
            putBack(e);
            throw e;
        }
        content = open;
        secretContent = hasSecret ? secret : ABSENT;
        kept = settings;
    }

    private TwoFiles both() {
        return new TwoFiles(file, secrets);
    }

    private void putBack(IOException failure) {
        try {
            both().forget();
            if (secretContent.length > 0 && !Arrays.equals(secretContent, bytes(secrets))) {
                AtomicFile.replaceSecret(
                        secrets, AtomicFile.temporaryBeside(secrets, SECRETS + TEMPORARY), secretContent);
            } else if (secretContent.length == 0) {
                Files.deleteIfExists(secrets);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public synchronized void beginAnew() throws IOException {
        for (Path each : new Path[] {file, secrets}) {
            if (isThere(each)) {
                Files.move(
                        each, each.resolveSibling(each.getFileName() + DAMAGED), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        content = ABSENT;
        secretContent = ABSENT;
        kept = KeptSettings.NONE;
        damage = Optional.empty();
    }

    /** A file that is there, and of which nothing can be used. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Message why;

        Unusable(Message why) {
            super(why.code());
            this.why = why;
        }
    }
}
