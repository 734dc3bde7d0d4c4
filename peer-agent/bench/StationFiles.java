import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes small files, and the station's list of them. Arguments: Sync directory, Status directory, how many. Runs with the
 * agent's jar on the class path.
 */
public class StationFiles {

    public static void main(String[] args) throws Exception {
        Path sync = Path.of(args[0]);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Path directory = sync.resolve("Einsatzpläne/Ortsteil " + i / 100);
            if (i % 100 == 0) {
                Files.createDirectories(directory);
            }
            Files.writeString(directory.resolve("Objekt " + i + " Feuerwehrplan.pdf"), "plan " + i);
        }
        Clock clock = Clock.systemUTC();
        FingerprintResult.Whole whole = (FingerprintResult.Whole) FolderContent.ofThisRun(clock)
                .read(sync, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());
        StationList list = StationList.of(
                1, clock.instant(), new PeerId("STATION"), Optional.of(new FolderHash("IDLE")), whole.fingerprint());
        new StationListFolder(Path.of(args[1])).publish(list, "list.part");
    }
}
