package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SecretKind;
import dev.syncdashboard.sync.v1.V1Folder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder of the engine with what the API lacks: ids, which are made of its secret by a digest, so that they can stand in
 * settings, logs and reports; and a name, which is that of its directory.
 *
 * @param id differs from device to device, as the secret does
 * @param shareId the same on every device that can read the folder; empty where that is not known, or not asked
 */
record KnownFolder(V1Folder folder, String id, Optional<String> shareId) {

    static KnownFolder of(V1Folder folder) {
        String key = folder.secret().map(Secret::value).orElse(folder.directory());
        return new KnownFolder(folder, digest("folder " + key), Optional.empty());
    }

    KnownFolder withShareId(Optional<String> known) {
        return new KnownFolder(folder, id, known);
    }

    /** @param readOnly the folder's secret for those that only read it, which all others can derive */
    static String shareId(Secret readOnly) {
        return digest("share " + readOnly.value());
    }

    boolean hasId(String key) {
        return id.equals(key) || shareId.filter(key::equals).isPresent();
    }

    String name() {
        String directory = folder.directory();
        boolean windows = directory.startsWith("\\\\") || directory.matches("(?s)[A-Za-z]:.*");
        return Pattern.compile(windows ? "[/\\\\]" : "/")
                .splitAsStream(directory)
                .filter(part -> !part.isEmpty())
                .reduce((first, last) -> last)
                .orElse(directory);
    }

    /** Whether changes made here are sent to others. Read-only is claimed on evidence only. */
    boolean writable() {
        return folder.writable()
                .or(() -> folder.secret()
                        .map(Secret::kind)
                        .filter(KnownFolder::isRead)
                        .map(kind -> false))
                .orElse(true);
    }

    private static boolean isRead(SecretKind kind) {
        return kind != SecretKind.ONE_TIME && !kind.writes();
    }

    /** 160 bits of it: nobody gets from there to the secret, and no two folders to the same. */
    private static String digest(String text) {
        byte[] sum = Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum, 0, 20);
    }
}
