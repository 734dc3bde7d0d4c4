package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.InputStyle;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add}. */
@Command(name = "add", description = "Share a directory: as a new folder, or as one whose secret is given.")
final class AddCommand extends ApiCommand {

    @Parameters(paramLabel = "PATH", description = "the whole path of a directory on the sync program's disk")
    private String path = "";

    @Option(names = "--input", paramLabel = "query|json|form", description = "how the path travels (v2). Default: json")
    private Optional<InputStyle> style = Optional.empty();

    @Option(
            names = "--secret",
            paramLabel = "env|stdin",
            description = "join the folder with this secret (v1, web): read from the environment variable SYNC_SECRET,"
                    + " or a line from standard input")
    private Optional<String> secret = Optional.empty();

    @Option(names = "--encryptable", description = "make a folder of which encrypted copies can be made (v1)")
    private boolean encryptable;

    @Option(names = "--selective", description = "fetch only the files that a person picks (v1)")
    private boolean selective;

    @Option(names = "--force", description = "take the directory even if there are files in it (v1, web)")
    private boolean force;

    private AddTerms terms = new AddTerms(Optional.empty(), Optional.empty(), false, false, false);

    AddCommand(CliContext context) {
        super(context);
    }

    @Override
    void prepare() {
        if (!path.matches("[/\\\\].*|[A-Za-z]:[/\\\\].*")) {
            throw new UsageException("PATH is '" + path
                    + "'. Expected the whole path of a directory on the sync program's disk, like /srv/maps.");
        }
        if (encryptable && (secret.isPresent() || selective || force)) {
            throw new UsageException("--encryptable makes a new folder in an empty directory, with all its files."
                    + " It goes together with none of --secret, --selective and --force.");
        }
        terms = new AddTerms(style, new SecretSource(context()).read(secret), encryptable, selective, force);
    }

    @Override
    List<Ability> needs() {
        return terms.needs();
    }

    @Override
    void run(ApiAccess api, Output output) throws SyncException, InterruptedException {
        AddedFolder added = api.add(path, terms);
        boolean shown = context().options().showSecrets();
        List<SecretView> secrets =
                added.secrets().map(made -> SecretView.of(made, shown)).orElse(List.of());
        JsonFields json = new JsonFields().with("folder", added.folder().json());
        added.secrets()
                .ifPresent(made -> json.with(
                        "secrets", secrets.stream().map(SecretView::json).toList()));
        output.object(json.map(), () -> {
            output.table(FolderView.HEADER, List.of(added.folder()), "");
            added.secrets().ifPresent(made -> print(secrets, output));
        });
        if (added.secrets().isPresent() && !shown) {
            remark("Its secrets are hidden; secrets " + path + " --show-secrets shows them.");
        }
    }

    private static void print(List<SecretView> secrets, Output output) {
        output.line("");
        output.table(SecretView.HEADER, secrets, "");
    }
}
