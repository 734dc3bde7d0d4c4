package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.Finding.Outcome;
import dev.syncdashboard.disk.PrivateFiles;
import dev.syncdashboard.settings.SettingKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether other users of this computer can see a password or a key. */
final class SecretsCheck {

    private static final List<SettingKey> SECRETS =
            AgentKeys.ALL.stream().filter(SettingKey::secret).toList();

    private SecretsCheck() {}

    /** @param options by option name */
    static List<Finding> of(Map<String, String> options, Optional<ConfigFile> file) {
        Stream<Finding> onCommandLine = SECRETS.stream()
                .filter(key -> options.containsKey(key.option()))
                .map(key -> warning(
                        "Other users of this computer can see " + key.name()
                                + " in the list of programs, since it stands on the command line.",
                        "Put it into the file that --config names, or into the environment variable "
                                + key.environment() + "."));
        Stream<Finding> inFile = file.stream()
                .filter(each ->
                        SECRETS.stream().anyMatch(key -> each.find(key.name()).isPresent()))
                .filter(each -> PrivateFiles.isReadableByOthers(each.path()))
                .map(each -> warning(
                        "Every user of this computer may read the file " + each.path()
                                + ", and a password or a key stands in it.",
                        "Take that right away: chmod o= " + each.path()));
        return Stream.concat(onCommandLine, inFile).toList();
    }

    private static Finding warning(String text, String advice) {
        return new Finding(Outcome.WARNING, text, Optional.of(advice));
    }
}
