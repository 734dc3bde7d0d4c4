package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * {@code java -jar dashboard.jar login-link}: prints a link that lets an administrator in once, also while the dashboard runs.
 * Who can write into the data directory could change the accounts anyhow, so it asks for nothing more.
 */
final class LoginLinkCommand {

    static final String NAME = "login-link";

    private final InstantSource time;
    private final SecureRandom random;

    LoginLinkCommand(InstantSource time, SecureRandom random) {
        this.time = time;
        this.random = random;
    }

    CommandAnswer run(String... args) {
        return CommandSettings.answerInData(
                settings -> leave(
                        settings.dataDirectory(), OwnAddress.of(settings).orElse("(the address of the dashboard)")),
                args);
    }

    private CommandAnswer leave(Path folder, String address) {
        DoorKey secret = DoorKey.fresh(random);
        try {
            new LoginLinkFile(folder).leave(secret, time.instant());
        } catch (IOException e) {
            return new CommandAnswer(
                    "The link can't be left in " + folder + ", the data directory of the dashboard (" + e
                            + "). Run this as the user as whom the dashboard runs, with its settings.",
                    1);
        }
        return new CommandAnswer(
                "Open this on this computer within " + LoginLinkFile.LASTS.toMinutes()
                        + " minutes. It lets an administrator in once.\n\n    " + address
                        + "/login/link?once=" + secret.text() + "\n\nLeft in " + folder.toAbsolutePath()
                        + ", which has to be the data directory of the dashboard that runs.",
                0);
    }
}
