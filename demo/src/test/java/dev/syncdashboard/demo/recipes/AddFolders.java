package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Folder;
import dev.syncdashboard.sync.v2.InputStyle;
import dev.syncdashboard.sync.v2.SyncClient;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** Recipe: add a folder, in each of the three ways in which its path can travel. */
final class AddFolders {

    private AddFolders() {}

    static void run(URI url, String password, Path maps, Path plans, Path protocols, PrintStream out)
            throws SyncException, InterruptedException {
        // recipe begins
        SyncOptions options = SyncOptions.of(url).withLogin(new Login("chief", password));
        try (SyncClient client = new SyncClient(options)) {
            Folder added = client.addFolder(maps.toString(), InputStyle.QUERY);
            client.addFolder(plans.toString(), InputStyle.JSON);
            client.addFolder(protocols.toString(), InputStyle.FORM);
            out.println("for sync.folder: " + added.shareId().orElse(added.id()));
        }
        // recipe ends
    }
}
