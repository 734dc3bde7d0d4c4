package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v1.FolderSecrets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code secrets}. */
@Command(
        name = "secrets",
        description = {
            "Make secrets for a new folder, or tell those of a folder (v1).",
            "Whoever has a secret has the folder, so they are hidden without --show-secrets."
        })
final class SecretsCommand extends ApiCommand {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "path or unique name. Without: new secrets")
    private Optional<String> folder = Optional.empty();

    @Option(names = "--encryptable", description = "new ones, with one for devices that keep encrypted copies")
    private boolean encryptable;

    SecretsCommand(CliContext context) {
        super(context);
    }

    @Override
    void prepare() {
        if (encryptable && folder.isPresent()) {
            throw new UsageException("--encryptable is for new secrets. A folder keeps the kind that it has.");
        }
    }

    @Override
    List<Ability> needs() {
        return List.of(Ability.SECRETS);
    }

    @Override
    void run(ApiAccess api, Output output) throws Exception {
        boolean shown = context().options().showSecrets();
        FolderSecrets secrets =
                folder.isPresent() ? api.secretsOf(api.folder(folder.get())) : api.newSecrets(encryptable);
        output.list(SecretView.HEADER, SecretView.of(secrets, shown), "");
        if (!shown) {
            remark("The secrets are hidden; --show-secrets shows them.");
        }
    }
}
