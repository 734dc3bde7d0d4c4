package dev.syncdashboard.sync.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code peers}. */
@Command(
        name = "peers",
        description = {
            "List the devices that share a folder.",
            "Online is what the sync program claims, with a delay. v1 has only those that are connected."
        })
final class PeersCommand extends ApiCommand {

    @Parameters(paramLabel = "FOLDER", description = "share id, folder id, path or unique name; v1: path or name")
    private String folder = "";

    PeersCommand(CliContext context) {
        super(context);
    }

    @Override
    void run(ApiAccess api, Output output) throws Exception {
        output.list(PeerView.HEADER, api.peers(api.folder(folder)), PeerView.NONE);
    }
}
