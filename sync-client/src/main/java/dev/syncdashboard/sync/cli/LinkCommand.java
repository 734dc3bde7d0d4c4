package dev.syncdashboard.sync.cli;

import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.sync.v2.InputStyle;
import dev.syncdashboard.sync.v2.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code link}. */
@Command(name = "link", description = "Make a link by which another device joins a folder. Whoever has it can use it.")
final class LinkCommand extends ApiCommand {

    private static final SettingKey VALID =
            SettingKey.of("valid", "how long the link can be used").from(Duration.ofSeconds(1), Duration.ofDays(3_650));

    @Parameters(paramLabel = "FOLDER", description = "share id, folder id, path or unique name")
    private String folder = "";

    @Option(names = "--valid", paramLabel = "TIME", description = "how long it can be used: 12h, 3d. Default: 3d")
    private String valid = "3d";

    @Option(
            names = "--permission",
            paramLabel = "read-only|read-write|owner",
            converter = Permissions.class,
            description = "what the new device may do. Default: read-only")
    private Permission permission = Permission.READ_ONLY;

    @Option(names = "--no-approval", description = "let the device in without asking a person here")
    private boolean withoutApproval;

    @Option(names = "--uses", paramLabel = "N", description = "how often it may be used (web). Default: no limit")
    private Optional<Integer> uses = Optional.empty();

    @Option(names = "--input", paramLabel = "query|json|form", description = "how the terms travel (v2). Default: json")
    private Optional<InputStyle> style = Optional.empty();

    LinkCommand(CliContext context) {
        super(context);
    }

    @Override
    void prepare() {
        wish();
    }

    @Override
    List<Ability> needs() {
        return wish().needs();
    }

    @Override
    void run(ApiAccess api, Output output) throws Exception {
        String link = api.link(api.folder(folder), wish());
        output.object(Map.of("link", link), () -> output.line(TextTable.shown(link)));
    }

    private LinkWish wish() {
        Duration validFor = VALID.span(valid)
                .orElseThrow(
                        () -> new UsageException("--valid is '" + valid + "'. Expected " + VALID.expected() + "."));
        if (uses.filter(times -> times < 1).isPresent()) {
            throw new UsageException("--uses is " + uses.get() + ". Expected 1 or more.");
        }
        return new LinkWish(validFor, permission, !withoutApproval, uses, style);
    }

    /** In the words of the command line. */
    static final class Permissions implements ITypeConverter<Permission> {

        @Override
        public Permission convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "read-only" -> Permission.READ_ONLY;
                case "read-write" -> Permission.READ_WRITE;
                case "owner" -> Permission.OWNER;
                default ->
                    throw new TypeConversionException(
                            "expected read-only, read-write or owner, but was '" + word + "'");
            };
        }
    }
}
