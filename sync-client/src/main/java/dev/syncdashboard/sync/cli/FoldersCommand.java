package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.SyncException;
import picocli.CommandLine.Command;

/** {@code folders}. */
@Command(name = "folders", description = "List the shared folders.")
final class FoldersCommand extends ApiCommand {

    FoldersCommand(CliContext context) {
        super(context);
    }

    @Override
    void run(ApiAccess api, Output output) throws SyncException, InterruptedException {
        output.list(FolderView.HEADER, api.folders(), "The sync program has no folder.");
    }
}
