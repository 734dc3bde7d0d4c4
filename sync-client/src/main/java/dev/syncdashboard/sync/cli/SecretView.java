package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v1.FolderSecrets;
import dev.syncdashboard.sync.v1.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of a folder's secrets.
 *
 * @param use what who has it may do
 * @param shown whether the secret itself is
 */
record SecretView(String use, Secret secret, boolean shown) implements Output.Item {

    static final List<String> HEADER = List.of("FOR", "KIND", "SECRET");

    static List<SecretView> of(FolderSecrets secrets, boolean shown) {
        return Stream.of(
                        one("read and write", secrets.readWrite(), shown),
                        one("read only", secrets.readOnly(), shown),
                        one("keep encrypted", secrets.encrypted(), shown))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SecretView> one(String use, Optional<Secret> secret, boolean shown) {
        return secret.map(known -> new SecretView(use, known, shown));
    }

    @Override
    public List<String> cells() {
        return List.of(use, secret.kind().name(), shown ? secret.value() : "***");
    }

    @Override
    public Map<String, Object> json() {
        return new JsonFields()
                .with("for", use)
                .with("kind", secret.kind().name())
                .with("secret", Optional.of(secret.value()).filter(value -> shown))
                .map();
    }
}
