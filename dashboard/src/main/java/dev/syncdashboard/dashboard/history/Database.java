package dev.syncdashboard.dashboard.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.flywaydb.core.Flyway;
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

    private Database(HikariDataSource pool, boolean isFile) {
        this.pool = pool;
        this.isFile = isFile;
        this.jdbc = new JdbcTemplate(pool);
        this.questions = new JdbcTemplate(pool);
        questions.setQueryTimeout(QUESTION_SECONDS);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** Opens it, and brings its schema up to date. Whatever goes wrong is thrown, and nothing stays open. */
    static Database open(HistorySettings settings) throws IOException {
        if (settings.url().isEmpty()) {
            OwnFiles.makeFolder(settings.dir());
        }
        HikariDataSource pool = new HikariDataSource(config(settings));
        try {
            Flyway.configure().dataSource(pool).load().migrate();
            Database database = new Database(pool, settings.url().isEmpty());
            if (settings.url().isEmpty()) {
                OwnFiles.closeToOthers(settings.databaseFile());
            }
            FileTakeover.takeOver(settings, database);
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
