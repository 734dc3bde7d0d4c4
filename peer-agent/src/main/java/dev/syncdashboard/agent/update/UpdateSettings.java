package dev.syncdashboard.agent.update;

import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.status.ReleaseVersion;
import java.util.Optional;

/**
 * What the agent has to be told to update itself.
 *
 * @param running the version of this very program
 * @param on whether it may install releases that the station approves
 * @param project whose releases it believes; empty: nobody's
 * @param station whose rollouts it believes; empty: nobody's
 * @param started how it was started; empty: by nothing that could start another version
 */
public record UpdateSettings(
        ReleaseVersion running,
        boolean on,
        Optional<VerifyKey> project,
        Optional<VerifyKey> station,
        Optional<StartedProgram> started) {}
