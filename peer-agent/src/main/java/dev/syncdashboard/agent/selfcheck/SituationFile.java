package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The situation in the state directory, in English, for the command {@code status}. */
public final class SituationFile {

    static final String NAME = "situation";
    private static final int MOST = 100;

    private final Path file;

    public SituationFile(Path stateDirectory) {
        this.file = stateDirectory.resolve(NAME);
    }

    /**
     * What was kept last.
     *
     * @throws IOException if it can't be read
     */
    public Situation read() throws IOException {
        return Keeping.read(file, StandardCharsets.UTF_8)
                .map(SituationFile::situation)
                .orElse(Situation.UNKNOWN);
    }

    private static Situation situation(Properties kept) {
        return new Situation(
                text(kept, "name"),
                text(kept, "looked")
                        .filter(seconds -> seconds.matches("[0-9]{1,11}"))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))),
                text(kept, "trouble").map(Message::said),
                text(kept, "arriving").isPresent(),
                text(kept, "same-version").map("yes"::equals),
                hindrances(kept));
    }

    private static List<Hindrance> hindrances(Properties kept) {
        List<Hindrance> hindrances = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String number = "." + i;
            text(kept, "problem" + number)
                    .ifPresent(words -> hindrances.add(new Hindrance(
                            ProblemCode.of(kept.getProperty("code" + number, ""))
                                    .orElse(ProblemCode.OTHER),
                            Message.said(words),
                            text(kept, "remedy" + number).map(Message::said))));
        }
        return hindrances;
    }

    private static Optional<String> text(Properties kept, String key) {
        return Optional.ofNullable(kept.getProperty(key)).filter(text -> !text.isBlank());
    }

    void write(Situation situation) throws IOException {
        Properties kept = new Properties();
        situation.name().ifPresent(name -> kept.setProperty("name", name));
        situation.looked().ifPresent(time -> kept.setProperty("looked", Long.toString(time.getEpochSecond())));
        situation.trouble().ifPresent(trouble -> kept.setProperty("trouble", AgentWords.english(trouble)));
        if (situation.arriving()) {
            kept.setProperty("arriving", "yes");
        }
        situation.sameVersion().ifPresent(same -> kept.setProperty("same-version", same ? "yes" : "no"));
        List<Hindrance> hindrances = situation.hindrances();
        for (int i = 0; i < Math.min(MOST, hindrances.size()); i++) {
            Hindrance each = hindrances.get(i);
            kept.setProperty("problem." + i, each.problem().text());
            kept.setProperty("code." + i, each.code().code());
            kept.setProperty("remedy." + i, each.englishRemedy().orElse(""));
        }
        StringWriter text = new StringWriter();
        kept.store(text, null);
        AtomicFile.replacePrivate(
                file,
                AtomicFile.temporaryBeside(file, NAME + ".part"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
