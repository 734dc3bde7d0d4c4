package dev.syncdashboard.agent;

import dev.syncdashboard.agent.TroubleLog.Place;
import dev.syncdashboard.signature.KeyFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReportSignature;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Signs reports with this device's own key. Where the key can't be had the reports go out without a signature, which the
 * station says of this truck if it knows its key; it is tried again with each report.
 */
final class ReportSigner {

    private final Path directory;
    private final KeyFile file;
    private final TroubleLog troubles = new TroubleLog("Reports are signed again.");
    private Optional<SigningKey> key = Optional.empty();

    ReportSigner(Path stateDirectory) {
        this.directory = stateDirectory;
        this.file = AgentKeyFile.in(stateDirectory);
    }

    /** The status file with this report. */
    byte[] file(PeerId peer, StatusReport report) {
        byte[] unsigned = StatusReportCodec.encode(report);
        return key().map(mine -> ReportSignature.sign(unsigned, peer, mine)).orElse(unsigned);
    }

    /** By which this device's reports are known; empty as long as none could be signed. */
    Optional<VerifyKey> known() {
        return key.map(SigningKey::verifyKey);
    }

    private Optional<SigningKey> key() {
        if (key.isEmpty()) {
            try {
                key = Optional.of(file.open());
                troubles.over(Place.STATE);
            } catch (IOException e) {
                troubles.begin(Place.STATE, cannotSign(e));
            }
        }
        return key;
    }

    private IOException cannotSign(IOException e) {
        return new IOException(
                "This truck's key in " + directory + " can't be used (" + Reasons.of(e)
                        + "). Reports go on without a signature. Give the agent's user the right to read and write there."
                        + " If the key is damaged, remove " + AgentKeyFile.NAME
                        + "; the station then asks whether the new key is this truck's.",
                e);
    }
}
