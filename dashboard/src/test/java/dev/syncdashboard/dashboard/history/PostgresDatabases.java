package dev.syncdashboard.dashboard.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server for all tests of a class, and databases in it. */
final class PostgresDatabases implements BeforeAllCallback, AfterAllCallback {

    private Optional<PostgresServer> running = Optional.empty();
    private int databases;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        running = Optional.of(PostgresServer.startOrSkip());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        if (running.isPresent()) {
            running.get().close();
        }
    }

    PostgresServer server() {
        return running.orElseThrow();
    }

    /** Gives the address of a database that has nothing in it. */
    String create() throws IOException, InterruptedException {
        String name = "test" + databases++;
        server().createDatabase(name);
        return server().url(name);
    }

    static HistorySettings settings(String url, Path dir, List<StoredFolder> folders) {
        return new HistorySettings(
                dir, Optional.of(url), Optional.of("dashboard"), Optional.of("any"), Duration.ofDays(730), folders);
    }
}
