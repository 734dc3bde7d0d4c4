package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SecretKind;
import dev.syncdashboard.sync.v1.SyncV1Client;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is the same for a folder on every device, found once for each secret. Safe for many threads. */
final class ShareIds {

    private final Map<Secret, String> known = new ConcurrentHashMap<>();

    /** Empty if the engine does not tell, or where a device may only keep encrypted files. */
    Optional<String> of(Secret secret, SyncV1Client client) throws SyncException, InterruptedException {
        Optional<String> before = Optional.ofNullable(known.get(secret));
        if (before.isPresent()) {
            return before;
        }
        Optional<String> found = readOnly(secret, client).map(KnownFolder::shareId);
        found.ifPresent(id -> known.put(secret, id));
        return found;
    }

    private static Optional<Secret> readOnly(Secret secret, SyncV1Client client)
            throws SyncException, InterruptedException {
        SecretKind kind = secret.kind();
        if (kind.writes()) {
            try {
                return client.secretsOf(secret).readOnly();
            } catch (SyncException.ErrorAnswer e) {
                return Optional.empty();
            }
        }
        boolean reads = kind != SecretKind.ENCRYPTED && kind != SecretKind.ONE_TIME;
        return reads ? Optional.of(secret) : Optional.empty();
    }
}
