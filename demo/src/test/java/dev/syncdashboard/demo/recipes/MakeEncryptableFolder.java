package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.FolderSecrets;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** Recipe: make a folder of which encrypted copies can be made. */
final class MakeEncryptableFolder {

    private MakeEncryptableFolder() {}

    static void run(URI url, Path vault, PrintStream out) throws SyncException, InterruptedException {
        // recipe begins
        try (SyncV1Client client = new SyncV1Client(SyncOptions.of(url))) {
            FolderSecrets secrets = client.addEncryptableFolder(vault.toString());
            Secret forTrucks = secrets.readOnly().orElseThrow();
            Secret forARentedServer = secrets.encrypted().orElseThrow();
            out.println("read only: " + forTrucks.value());
            out.println("keep without reading: " + forARentedServer.value());
        }
        // recipe ends
    }
}
