package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Folder;
import dev.syncdashboard.sync.v2.SyncClient;
import java.io.PrintStream;
import java.net.URI;

/** Recipe: list folders. */
final class ListFolders {

    private ListFolders() {}

    static void run(URI url, PrintStream out) throws SyncException, InterruptedException {
        // recipe begins
        try (SyncClient client = new SyncClient(SyncOptions.of(url))) {
            for (Folder folder : client.folders()) {
                out.println(folder.name() + " in " + folder.path().orElse("no directory here"));
            }
        }
        // recipe ends
    }
}
