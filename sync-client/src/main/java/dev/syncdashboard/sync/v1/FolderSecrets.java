package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.SyncException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secrets of one folder, as far as they can be derived from what was given.
 *
 * @param readWrite empty if they were derived from one that only reads
 * @param encrypted for devices that shall keep the files without reading them; only in a folder that is encryptable
 */
public record FolderSecrets(Optional<Secret> readWrite, Optional<Secret> readOnly, Optional<Secret> encrypted) {

    static FolderSecrets from(Fields fields, V1Answer answer) throws SyncException {
        FolderSecrets secrets = new FolderSecrets(
                one(fields, "read_write", answer), one(fields, "read_only", answer), one(fields, "encryption", answer));
        if (secrets.all().findAny().isEmpty()) {
            throw answer.malformed("there is no secret in it");
        }
        return secrets;
    }

    private static Optional<Secret> one(Fields fields, String field, V1Answer answer) throws SyncException {
        Optional<String> text = fields.text(field).map(String::strip).filter(given -> !given.isEmpty());
        Optional<Secret> secret = text.flatMap(Secret::parse);
        if (text.isPresent() && secret.isEmpty()) {
            throw answer.malformed("\"" + field + "\" is no secret: "
                    + Secret.problemOf(text.get()).orElse(""));
        }
        return secret;
    }

    private Stream<Secret> all() {
        return Stream.of(readWrite, readOnly, encrypted).flatMap(Optional::stream);
    }
}
