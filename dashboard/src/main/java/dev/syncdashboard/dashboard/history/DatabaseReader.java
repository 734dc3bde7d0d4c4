package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what happened in a Sync folder from the database, if that is open. */
final class DatabaseReader implements HistoryReader {

    private final Questions questions;
    private final Supplier<Instant> kept;

    /** Asks the database, with the number that the folder has in it. */
    interface Questions {
        /**
         * The answer to a question.
         *
         * @throws HistoryUnavailableException if it can't be asked now
         */
        <T> T read(BiFunction<JdbcTemplate, Integer, T> question);
    }

    /** @param kept what happened before this moment is not kept, or not for long */
    DatabaseReader(Questions questions, Supplier<Instant> kept) {
        this.questions = questions;
        this.kept = kept;
    }

    @Override
    public PeerPast past(PeerId peer, Instant from) {
        return questions.read((jdbc, folder) -> new PastReader(jdbc, folder).read(peer, from));
    }

    @Override
    public List<PeerPast.Report> reports(PeerId peer, int most) {
        return questions.read((jdbc, folder) -> new PastReader(jdbc, folder).reports(peer, most));
    }

    @Override
    public Set<FolderHash> everHad(Collection<FolderHash> hashes) {
        return questions.read((jdbc, folder) -> new StationRows(jdbc, folder).everHad(hashes));
    }

    /** Of a long stretch of watching, the part before what is kept counts no more. */
    @Override
    public Optional<Instant> knownFrom() {
        Instant earliest = kept.get();
        return questions
                .read((jdbc, folder) -> new WatchRows(jdbc, folder).knownFrom())
                .map(first -> first.isAfter(earliest) ? first : earliest);
    }

    @Override
    public List<Stretch> gaps(Instant from) {
        return questions.read((jdbc, folder) -> new WatchRows(jdbc, folder).gaps(from));
    }

    @Override
    public List<Arrival> arrivals(int number) {
        return questions.read((jdbc, folder) -> new ArrivalRows(jdbc, folder).of(number));
    }

    @Override
    public List<Arrival> arrivalsFrom(int number) {
        return questions.read((jdbc, folder) -> new ArrivalRows(jdbc, folder).from(number));
    }

    @Override
    public Map<PeerId, Instant> firstReports() {
        return questions.read((jdbc, folder) -> new PastReader(jdbc, folder).firstReports());
    }

    @Override
    public List<Deed> deeds(int most) {
        return questions.read((jdbc, folder) -> new DeedRows(jdbc).newest(most));
    }

    @Override
    public Optional<FileChanges> changes(int number) {
        return questions.read((jdbc, folder) -> new FileRows(jdbc, folder).readChangesOf(number));
    }

    @Override
    public Map<Integer, FileChanges> changesFrom(int number) {
        return questions.read((jdbc, folder) -> new FileRows(jdbc, folder).readChanges(number));
    }
}
