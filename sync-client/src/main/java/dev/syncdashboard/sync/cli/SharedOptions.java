package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.ApiName;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, and the options that every command has; given before or after the command they mean the same. */
@Command(
        name = "sync-cli",
        description = "Asks BitTorrent Sync or Resilio Sync by its API: v2, v1, or the one of its web UI.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpWidth = 100,
        footer = {
            "",
            "The login stands in the environment, SYNC_USERNAME and SYNC_PASSWORD: others can see a command line.",
            "Exit codes: 0 done, 1 failed, 2 wrong command line."
        })
final class SharedOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = {"the sync program's HTTP address.", "Default: http://127.0.0.1:8888. Environment: SYNC_URL"})
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--api",
            paramLabel = "v2|v1|web",
            scope = ScopeType.INHERIT,
            description = "which API to use. Default: the first of them that the address answers to")
    private Optional<ApiName> api = Optional.empty();

    @Option(
            names = "--certificate",
            paramLabel = "SHA256",
            scope = ScopeType.INHERIT,
            description = {
                "SHA-256 fingerprint of the sync program's HTTPS certificate; only that one is trusted then.",
                "Environment: SYNC_CERTIFICATE"
            })
    private Optional<String> certificate = Optional.empty();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "JSON in place of a table; of events one object a line")
    private boolean json;

    @Option(
            names = "--show-secrets",
            scope = ScopeType.INHERIT,
            description = "show secrets, which are keys to a folder, where there are any")
    private boolean showSecrets;

    Optional<String> url() {
        return url;
    }

    Optional<ApiName> api() {
        return api;
    }

    Optional<String> certificate() {
        return certificate;
    }

    boolean json() {
        return json;
    }

    boolean showSecrets() {
        return showSecrets;
    }
}
