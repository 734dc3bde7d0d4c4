package dev.syncdashboard.sync.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code activity}. */
@Command(name = "activity", description = "Say what the sync program does with a folder, and who shares it.")
final class ActivityCommand extends ApiCommand {

    @Parameters(paramLabel = "FOLDER", description = "share id, folder id, path or unique name")
    private String folder = "";

    ActivityCommand(CliContext context) {
        super(context);
    }

    @Override
    List<Ability> needs() {
        return List.of(Ability.ACTIVITY);
    }

    @Override
    void run(ApiAccess api, Output output) throws Exception {
        api.activity(api.folder(folder)).printTo(output);
    }
}
