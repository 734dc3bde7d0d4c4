package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Folder;
import dev.syncdashboard.sync.v2.LinkTerms;
import dev.syncdashboard.sync.v2.Permission;
import dev.syncdashboard.sync.v2.SyncClient;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;

/** Recipe: make a link. */
final class MakeLink {

    private MakeLink() {}

    static void run(URI url, String shareId, PrintStream out) throws SyncException, InterruptedException {
        // recipe begins
        try (SyncClient client = new SyncClient(SyncOptions.of(url))) {
            Folder folder = client.folder(shareId).orElseThrow();
            LinkTerms terms = new LinkTerms(Duration.ofHours(12), true, Permission.READ_ONLY);
            out.println(client.createLink(folder.id(), terms));
        }
        // recipe ends
    }
}
