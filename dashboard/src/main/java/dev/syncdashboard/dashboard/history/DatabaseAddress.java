package dev.syncdashboard.dashboard.history;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where a history is kept.
 *
 * @param dir holds the database file where no URL is given
 * @param url a JDBC URL of PostgreSQL, or {@link HistorySettings#MEMORY}
 */
public record DatabaseAddress(Path dir, Optional<String> url, Optional<String> username, Optional<String> password) {

    /** Of the database file, as H2 is asked for it. */
    static final String NAME = "history";

    /** The database file itself. */
    public static final String FILE = NAME + ".mv.db";

    /** What H2 writes beside it about its faults. */
    public static final String TRACE = NAME + ".trace.db";

    private static final String POSTGRES = "jdbc:postgresql:";

    /**
     * Another kind of address would be used, and no backup could be made of what is there.
     *
     * @throws IllegalArgumentException if the URL is of no kind that is known here, naming the setting
     */
    public DatabaseAddress {
        url = url.map(String::strip);
        if (url.filter(given -> !given.equals(HistorySettings.MEMORY) && !given.startsWith(POSTGRES))
                .isPresent()) {
            // Not the URL itself: a password may be in it.
            throw new IllegalArgumentException("dashboard.data.url is no address that can be used, expected is"
                    + " jdbc:postgresql:… or memory. A database file lies in dashboard.data.dir, and has no address.");
        }
    }

    boolean isMemory() {
        return url.filter(HistorySettings.MEMORY::equals).isPresent();
    }

    boolean isServer() {
        return url.filter(given -> given.startsWith(POSTGRES)).isPresent();
    }

    Path file() {
        return dir.resolve(FILE);
    }

    /** As PostgreSQL's own programs want it. */
    String ofServer() {
        return url.orElseThrow().substring("jdbc:".length());
    }

    DataSource dataSource() {
        return new DriverManagerDataSource(url.orElseThrow(), username.orElse(""), password.orElse(""));
    }

    /** Without the login. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + dir + "]";
    }
}
