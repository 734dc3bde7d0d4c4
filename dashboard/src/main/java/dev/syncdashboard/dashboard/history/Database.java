package dev.syncdashboard.dashboard.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An open database with the newest schema. */
final class Database implements AutoCloseable {

    private static final long CONNECT_MILLIS = 5_000;
    private static final int MOST_CONNECTIONS = 4;

    private final HikariDataSource pool;
    /** Nobody waits so long for an answer any more; and a question must not keep its thread for ever. */
    private static final int QUESTION_SECONDS = 10;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate questions;
    private final TransactionTemplate transaction;
    private final boolean isFile;
    private final FolderIds folders;

    private Database(HikariDataSource pool, HistorySettings settings) {
        this.pool = pool;
        this.isFile = settings.url().isEmpty();
        this.jdbc = new JdbcTemplate(pool);
        this.questions = new JdbcTemplate(pool);
        questions.setQueryTimeout(QUESTION_SECONDS);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        inTransaction(() -> FileTakeover.takeOver(settings, jdbc));
        this.folders = Objects.requireNonNull(transaction.execute(status -> FolderIds.match(settings.folders(), jdbc)));
    }

    /** Opens it, brings its schema up to date, and finds the Sync folders in it. Whatever goes wrong is thrown, and nothing stays open. */
    static Database open(HistorySettings settings) throws IOException {
        if (settings.url().isEmpty()) {
            HistoryFiles.makeFolder(settings.dir());
        }
        HikariDataSource pool = new HikariDataSource(config(settings));
        try {
            Schema.migrate(pool);
            Database database = new Database(pool, settings);
            if (settings.url().isEmpty()) {
                HistoryFiles.closeToOthers(settings.databaseFile());
            }
            return database;
        } catch (RuntimeException | LinkageError e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig config(HistorySettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("history");
        config.setJdbcUrl(settings.jdbcUrl());
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        if (settings.jdbcUrl().startsWith("jdbc:postgresql:")) {
            // A server that hangs must not hold the history's thread for ever.
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "60");
        }
        return config;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    FolderIds folders() {
        return folders;
    }

    /** For what a page asks. */
    JdbcTemplate questions() {
        return questions;
    }

    /** All or nothing. */
    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** H2 says that a transaction is done before it is in its file, and fails afterwards; this waits for the file. */
    void putDown(boolean onTheDisk) {
        if (isFile) {
            jdbc.execute(onTheDisk ? "CHECKPOINT SYNC" : "CHECKPOINT");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
