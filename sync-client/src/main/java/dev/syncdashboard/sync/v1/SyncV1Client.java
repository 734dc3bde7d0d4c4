package dev.syncdashboard.sync.v1;

import dev.syncdashboard.http.HttpCall.Parameter;
import dev.syncdashboard.sync.FolderLoad;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sync API v1. Safe for many threads, one set of connections for all. Each call ends within the options' time
 * limits, throws {@link SyncException} for whatever engine and network do, and {@link InterruptedException} at once when
 * its thread is interrupted or the client is closed from another thread. An error that the engine tells of is an {@link
 * SyncException.ErrorAnswer} though HTTP says 200; {@link V1Error#of(SyncException.ErrorAnswer)} says what its number means.
 *
 * <p>All calls are GET. One whose connection is lost before the first byte of the answer may be sent a second time, so that
 * adding what was just added may fail with {@link V1Error#DUPLICATE}.
 *
 * <p>The engine goes through its folders on disk again and again: 1,000 of them, even empty, keep a core busy (pybtsync). So
 * the log warns once where it has more than a {@link FolderLoad} allows.
 *
 * <p>Source of the calls: btsync-gui of tuxpoldo/btsync-deb, which repeats the vendor's page of 2013; answers in the tests
 * of node-bittorrent-sync (1.2.72), btsync-api for Go, and BTSync-Java.
 */
public final class SyncV1Client implements AutoCloseable {

    private static final int TRIES_AFTER_SHUTDOWN = 10;
    private static final long PAUSE_AFTER_SHUTDOWN_MILLIS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(SyncV1Client.class);

    private final V1Connection connection;
    private final FolderLoad load;
    private final AtomicBoolean warned = new AtomicBoolean();

    public SyncV1Client(SyncOptions options) {
        this(options, FolderLoad.USUAL);
    }

    /** @param load with how many folders a warning is due */
    public SyncV1Client(SyncOptions options, FolderLoad load) {
        this.connection = new V1Connection(options);
        this.load = load;
    }

    /** {@code get_folders}. Entries without a directory are left out. */
    public List<V1Folder> folders() throws SyncException, InterruptedException {
        List<V1Folder> all = folders(connection.call("get_folders"));
        if (load.isExceededBy(all.size()) && warned.compareAndSet(false, true)) {
            LOG.warn("The engine has {} folders and goes through all of them again and again.", all.size());
        }
        return all;
    }

    /** {@code get_folders} for one; empty if the engine has no folder with this secret. */
    public Optional<V1Folder> folder(Secret secret) throws SyncException, InterruptedException {
        // A list of one by the vendor's words; what else an engine may put into it is not what was asked for.
        return folders(connection.call("get_folders", of(secret))).stream()
                .filter(folder -> folder.secret().filter(secret::equals).isPresent())
                .findFirst();
    }

    /**
     * {@code add_folder}. What is in it shows up in {@link #files} only after some seconds.
     *
     * @param directory in full, on the engine's disk; it must be there
     */
    public void addFolder(String directory, FolderTerms terms) throws SyncException, InterruptedException {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("dir", requireText("directory", directory)));
        terms.secret().ifPresent(secret -> parameters.add(of(secret)));
        if (terms.selective()) {
            parameters.add(new Parameter("selective_sync", "1"));
        }
        if (terms.force()) {
            parameters.add(new Parameter("force", "1"));
        }
        connection.call("add_folder", parameters.toArray(Parameter[]::new)).fields();
    }

    /**
     * Makes a directory a new folder of which encrypted copies can be made: a folder that is just added never is one, so
     * secrets are made first, and the folder is added with them. If the second step fails nothing was added.
     *
     * @return the new folder's secrets, all three
     * @throws SyncException.MalformedAnswer if the engine is too old to make such secrets; nothing was added then
     */
    public FolderSecrets addEncryptableFolder(String directory) throws SyncException, InterruptedException {
        V1Answer answer = connection.call("get_secrets", new Parameter("type", "encryption"));
        FolderSecrets secrets = FolderSecrets.from(answer.fields(), answer);
        Secret readWrite = secrets.readWrite()
                .filter(secret -> secret.kind() == SecretKind.READ_WRITE_ENCRYPTABLE)
                .filter(secret -> secrets.readOnly().isPresent())
                .filter(secret -> secrets.encrypted().isPresent())
                .orElseThrow(() -> answer.malformed("the secrets are of no kind with encryption"));
        addFolder(directory, FolderTerms.of(readWrite));
        return secrets;
    }

    /** {@code remove_folder}. The files stay on the disk. */
    public void removeFolder(Secret secret) throws SyncException, InterruptedException {
        connection.call("remove_folder", of(secret)).fields();
    }

    /**
     * {@code get_files}: what is in one directory of a folder, and not what is below.
     *
     * @param path within the folder, with {@code /}; empty for the folder itself
     */
    public List<V1File> files(Secret secret, String path) throws SyncException, InterruptedException {
        return files(
                path.isEmpty()
                        ? connection.call("get_files", of(secret))
                        : connection.call("get_files", of(secret), new Parameter("path", path)));
    }

    /**
     * {@code set_file_prefs}: whether a file of a folder with selective sync shall be fetched.
     *
     * @return the file as it is then; empty if the engine does not give it
     */
    public Optional<V1File> setDownload(Secret secret, String path, boolean download)
            throws SyncException, InterruptedException {
        Parameter file = new Parameter("path", requireText("path", path));
        return files(connection.call("set_file_prefs", of(secret), file, flag("download", download))).stream()
                .findFirst();
    }

    /** {@code get_folder_peers}: the devices that share the folder and are connected. Entries without an id are left out. */
    public List<V1Peer> peers(Secret secret) throws SyncException, InterruptedException {
        return peers(connection.call("get_folder_peers", of(secret)));
    }

    /** {@code get_secrets}: new ones, for a folder that nobody has yet; without encryption. */
    public FolderSecrets newSecrets() throws SyncException, InterruptedException {
        return secrets(connection.call("get_secrets"));
    }

    /** {@code get_secrets}: new ones, for a folder of which encrypted copies can be made. */
    public FolderSecrets newEncryptableSecrets() throws SyncException, InterruptedException {
        return secrets(connection.call("get_secrets", new Parameter("type", "encryption")));
    }

    /** {@code get_secrets}: those that can be derived from one, see {@link SecretKind#derives}. */
    public FolderSecrets secretsOf(Secret secret) throws SyncException, InterruptedException {
        return secrets(connection.call("get_secrets", of(secret)));
    }

    /** {@code get_folder_prefs}: the switches that the engine knows, each with its state. */
    public Map<FolderSwitch, Boolean> switches(Secret secret) throws SyncException, InterruptedException {
        return switches(connection.call("get_folder_prefs", of(secret)));
    }

    /**
     * {@code set_folder_prefs}; those that are not named stay as they are.
     *
     * @return the switches as the engine gives them then
     */
    public Map<FolderSwitch, Boolean> setSwitches(Secret secret, Map<FolderSwitch, Boolean> wanted)
            throws SyncException, InterruptedException {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(of(secret));
        new TreeMap<>(wanted).forEach((key, on) -> parameters.add(flag(key.field(), on)));
        return switches(connection.call("set_folder_prefs", parameters.toArray(Parameter[]::new)));
    }

    /** {@code get_folder_hosts}: where the folder's devices are looked for first. What is no host and port is left out. */
    public List<KnownHost> hosts(Secret secret) throws SyncException, InterruptedException {
        return hosts(connection.call("get_folder_hosts", of(secret)));
    }

    /**
     * {@code set_folder_hosts}: these in place of those that were there.
     *
     * @return the hosts as the engine gives them then
     */
    public List<KnownHost> setHosts(Secret secret, List<KnownHost> hosts) throws SyncException, InterruptedException {
        String list = hosts.stream().map(KnownHost::toString).collect(Collectors.joining(","));
        return hosts(connection.call("set_folder_hosts", of(secret), new Parameter("hosts", list)));
    }

    /** {@code get_prefs}. */
    public V1Preferences preferences() throws SyncException, InterruptedException {
        return V1Preferences.from(connection.call("get_prefs"));
    }

    /**
     * {@code set_prefs}; those that are not named stay as they are.
     *
     * @return the preferences as the engine gives them then
     */
    public V1Preferences setPreferences(Map<String, String> wanted) throws SyncException, InterruptedException {
        if (wanted.containsKey("method")) {
            throw new IllegalArgumentException("there is no preference called method");
        }
        Parameter[] parameters = wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
                .toArray(Parameter[]::new);
        return V1Preferences.from(connection.call("set_prefs", parameters));
    }

    /** {@code get_os}: what the engine runs on, in its own word: {@code linux}, {@code win32}, {@code mac}. */
    public String os() throws SyncException, InterruptedException {
        return connection.call("get_os").fields().requiredText("os");
    }

    /** {@code get_version}: {@code 1.2.82}. */
    public String version() throws SyncException, InterruptedException {
        return connection.call("get_version").fields().requiredText("version");
    }

    /** {@code get_speed}. */
    public TransferSpeed speed() throws SyncException, InterruptedException {
        return TransferSpeed.from(connection.call("get_speed"));
    }

    /** {@code shutdown}. On Windows the engine may end without an answer, so one that is gone afterwards has done it. */
    public void shutdown() throws SyncException, InterruptedException {
        version();
        try {
            connection.call("shutdown").fields();
        } catch (SyncException.Unreachable | SyncException.MalformedAnswer e) {
            // Cut off, perhaps because it ends.
            if (!isGoneSoon()) {
                throw e;
            }
        }
    }

    private boolean isGoneSoon() throws SyncException, InterruptedException {
        for (int tries = 0; tries < TRIES_AFTER_SHUTDOWN; tries++) {
            try {
                version();
            } catch (SyncException.Unreachable | SyncException.MalformedAnswer e) {
                return true;
            }
            Thread.sleep(PAUSE_AFTER_SHUTDOWN_MILLIS);
        }
        return false;
    }

    /** Frees the connections and ends every call under way. */
    @Override
    public void close() {
        connection.close();
    }

    static List<V1Folder> folders(V1Answer answer) throws SyncException {
        return answer.entries().stream()
                .flatMap(fields -> V1Folder.from(fields).stream())
                .toList();
    }

    static List<V1File> files(V1Answer answer) throws SyncException {
        return answer.entries().stream()
                .flatMap(fields -> V1File.from(fields).stream())
                .toList();
    }

    static List<V1Peer> peers(V1Answer answer) throws SyncException {
        return answer.entries().stream()
                .flatMap(fields -> V1Peer.from(fields).stream())
                .toList();
    }

    static FolderSecrets secrets(V1Answer answer) throws SyncException {
        return FolderSecrets.from(answer.fields(), answer);
    }

    static Map<FolderSwitch, Boolean> switches(V1Answer answer) throws SyncException {
        return FolderSwitch.in(answer.fields().optional());
    }

    static List<KnownHost> hosts(V1Answer answer) throws SyncException {
        return KnownHost.listIn(answer);
    }

    private static Parameter of(Secret secret) {
        return new Parameter("secret", secret.value());
    }

    private static Parameter flag(String name, boolean on) {
        return new Parameter(name, on ? "1" : "0");
    }

    private static String requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + what + " must not be blank");
        }
        return text;
    }
}
