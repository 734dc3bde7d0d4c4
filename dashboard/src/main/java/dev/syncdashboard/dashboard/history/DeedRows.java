package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Deed;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people did, as rows. */
record DeedRows(JdbcTemplate jdbc) {

    /** Older ones are deleted, however young they are: some 20 MB. */
    static final int MOST = 100_000;

    void write(Deed deed) {
        Change change = deed.change();
        jdbc.update(
                "INSERT INTO deed (happened, who, address, what, about, was, became) VALUES (?, ?, ?, ?, ?, ?, ?)",
                SqlTime.of(deed.at()),
                SqlText.storable(deed.who()),
                SqlText.storable(deed.address()),
                change.what(),
                SqlText.storable(change.about()),
                SqlText.storable(change.from()),
                SqlText.storable(change.to()));
    }

    List<Deed> newest(int most) {
        return jdbc.query(
                "SELECT happened, who, address, what, about, was, became FROM deed ORDER BY id DESC LIMIT ?",
                (row, index) -> new Deed(
                        SqlTime.read(row, "happened"),
                        row.getString("who"),
                        row.getString("address"),
                        new Change(
                                row.getString("what"),
                                row.getString("about"),
                                row.getString("was"),
                                row.getString("became"))),
                most);
    }
}
