package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.setup.SettingNames.Group;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as a person changes them in a browser: one change at a time, kept before it counts, and counting at once where it
 * can. A change that fails leaves all as it was. Safe for many threads.
 */
public final class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private static final Pattern SETTING = Pattern.compile("(?:sync|server|dashboard)\\.[a-z.-]*[a-z]");

    /** What the station is made from anew. */
    private static final String LIVE = "sync.";

    /** Where the pages are. They move at once. */
    private static final String LISTENING = "server.";

    private final SettingNames names;
    private final HandMade byHand;
    private final SettingsStore store;
    private final RunningStation running;
    private final Consumer<Change> noted;
    private final String run;
    private final Map<String, String> atStart;
    private int changes;

    /**
     * @param noted hears of each change that was made
     * @param run another word for each run of the program
     */
    public Setup(
            SettingNames names,
            HandMade byHand,
            SettingsStore store,
            RunningStation running,
            Consumer<Change> noted,
            String run) {
        this.names = names;
        this.byHand = byHand;
        this.store = store;
        this.running = running;
        this.noted = noted;
        this.run = run;
        this.atStart = waiting(store.kept());
    }

    /** Of the settings as they are now: whoever changes them has to name it, so that nobody undoes another's change unseen. */
    public synchronized String version() {
        return run + "-" + changes;
    }

    public KeptSettings kept() {
        return store.kept();
    }

    public SettingNames names() {
        return names;
    }

    /** Why what is kept does not count, with what to do; empty if it counts. */
    public Optional<Message> damage() {
        return store.damage();
    }

    /** What counts: what was made by hand, or else in a browser. */
    public Optional<String> value(String name) {
        return place(name).isPresent() ? byHand.value(name) : store.kept().get(name);
    }

    /** The same among these. */
    public Optional<String> valueIn(KeptSettings settings, String name) {
        return place(name).isPresent() ? byHand.value(name) : settings.get(name);
    }

    /** Where a setting, or one of its group, was made by hand; empty if it can be made in a browser. */
    public Optional<Message> place(String name) {
        return place(name, names, byHand);
    }

    static Optional<Message> place(String name, SettingNames names, HandMade byHand) {
        return names.deciding(name).stream()
                .flatMap(each -> byHand.place(each).stream())
                .findFirst();
    }

    /** Whether a setting of a browser counts at all. */
    public static boolean counts(String name, SettingNames names, HandMade byHand) {
        return place(name, names, byHand).isEmpty();
    }

    /** Whether somebody has said by hand all that a station needs. */
    public boolean isMadeByHand() {
        return place(Engines.SYNC_FOLDER.name()).isPresent()
                && place(Engines.STATUS_FOLDER.name()).isPresent();
    }

    /** Whether there is all that a station needs. */
    public boolean isComplete() {
        return hasFolders() && value(Engines.STATUS_FOLDER.name()).isPresent();
    }

    private boolean hasFolders() {
        return value(Engines.SYNC_FOLDER.name())
                .or(() -> value(Engines.SYNC_FOLDERS.name()))
                .isPresent();
    }

    /** Whether anybody has said which sync program there is. */
    public boolean hasProgram() {
        return names.deciding("sync.engine").stream()
                .anyMatch(name -> value(name).isPresent());
    }

    /** The settings that are other ones than those by which the program was started, and that it only reads then. */
    public synchronized List<String> afterNextStart() {
        Map<String, String> now = waiting(store.kept());
        return names.keys().keySet().stream()
                .filter(name -> !isLive(name))
                .filter(name -> !now.getOrDefault(name, "").equals(atStart.getOrDefault(name, "")))
                .sorted()
                .toList();
    }

    private Map<String, String> waiting(KeptSettings settings) {
        return new TreeMap<>(settings.without(Setup::isLive).values());
    }

    private static boolean isLive(String name) {
        return name.startsWith(LIVE) || name.startsWith(LISTENING);
    }

    /**
     * Changes the settings.
     *
     * @param known the {@link #version} that who wants it has seen
     */
    public synchronized Attempt<KeptSettings> change(String known, UnaryOperator<KeptSettings> change) {
        KeptSettings before = store.kept();
        KeptSettings wanted = change.apply(before);
        return objection(known, before, wanted)
                .map(Setup::refused)
                .orElseGet(() -> wanted.equals(before) ? Attempt.made(before) : make(before, wanted));
    }

    /** Why such a change would be refused, as far as that is known before it is made. */
    public synchronized Optional<Message> objection(String known, UnaryOperator<KeptSettings> change) {
        KeptSettings before = store.kept();
        return objection(known, before, change.apply(before));
    }

    private Optional<Message> objection(String known, KeptSettings before, KeptSettings wanted) {
        Optional<Message> damage = store.damage();
        if (damage.isPresent()) {
            return damage;
        }
        if (!known.equals(version())) {
            return Optional.of(Message.of("setup.refused.version"));
        }
        return wanted.equals(before) ? Optional.empty() : objection(before, wanted);
    }

    private Optional<Message> objection(KeptSettings before, KeptSettings wanted) {
        for (Change change : SettingsChanges.between(before, wanted, names)) {
            String name = change.about();
            Optional<Message> wrong = wanted.get(name)
                    .flatMap(value -> names.isKnown(name)
                            ? names.wrong(name, value)
                            : Optional.of(Message.of("setup.unknown_setting", name)));
            Optional<Message> place = wanted.get(name).flatMap(value -> place(name));
            if (wrong.isPresent()) {
                return wrong;
            }
            if (place.isPresent()) {
                return Optional.of(Message.of("setup.refused.by_hand", name, place.get()));
            }
        }
        try {
            running.check(wanted);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(unusable(e));
        }
    }

    private Attempt<KeptSettings> make(KeptSettings before, KeptSettings wanted) {
        try {
            store.keep(wanted);
        } catch (SettingsStore.ChangedMeanwhileException e) {
            return refused(Message.of("setup.refused.changed_on_disk"));
        } catch (IOException e) {
            LOG.warn("The settings can't be kept.", e);
            return refused(Message.of("setup.refused.not_written"));
        }
        Optional<Message> stays = isSame(LISTENING, before, wanted) ? Optional.empty() : running.listen();
        if (stays.isPresent()) {
            putBack(before);
            return refused(stays.get());
        }
        try {
            if (!isSame(LIVE, before, wanted)) {
                running.replace();
            }
        } catch (IllegalArgumentException e) {
            putBack(before);
            running.listen();
            return refused(unusable(e));
        }
        changes++;
        SettingsChanges.between(before, wanted, names).forEach(noted);
        return Attempt.made(wanted);
    }

    private static boolean isSame(String start, KeptSettings before, KeptSettings wanted) {
        return before.only(name -> name.startsWith(start)).equals(wanted.only(name -> name.startsWith(start)));
    }

    private void putBack(KeptSettings before) {
        try {
            store.keep(before);
        } catch (IOException e) {
            LOG.error("The settings of before can't be kept again; the next start reads those that can't be used.", e);
        }
    }

    /** Writes down a change to the sync program that was made in the setup, beside those of the settings. */
    public void note(Change change) {
        noted.accept(change);
    }

    /** Puts aside files that can't be used, and begins with no settings. */
    public synchronized Attempt<KeptSettings> beginAnew(String known) {
        if (!known.equals(version())) {
            return refused(Message.of("setup.refused.version"));
        }
        if (store.damage().isEmpty()) {
            return Attempt.made(store.kept());
        }
        try {
            store.beginAnew();
        } catch (IOException e) {
            LOG.warn("The files of settings can't be put aside.", e);
            return refused(Message.of("setup.refused.not_written"));
        }
        changes++;
        noted.accept(Change.of("settings.anew", ""));
        return Attempt.made(store.kept());
    }

    /** Such a message is for a terminal and English: a page says which setting it is about, and the log the rest. */
    private static Message unusable(IllegalArgumentException why) {
        String text = String.valueOf(why.getMessage());
        LOG.warn("The settings that were wanted in a browser can't be used. {}", text);
        Matcher name = SETTING.matcher(text);
        return name.find()
                ? Message.of("setup.refused.unusable", name.group())
                : Message.of("setup.refused.unusable_somehow");
    }

    private static Attempt<KeptSettings> refused(Message why) {
        return Attempt.refused(About.NOTHING_TYPED, why);
    }

    /** Whether a setting is one of those that say which sync program there is. */
    public static boolean isOfProgram(String name) {
        return Group.of(name) == Group.PROGRAM;
    }

    /** Whether a setting is one of those that say which the Sync folders are. */
    public static boolean isOfFolders(String name) {
        return Group.of(name) == Group.FOLDERS;
    }
}
