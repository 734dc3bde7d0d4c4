package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides where each folder of a kit goes, before anything is changed. */
final class FolderPlan {

    /** How the folders without a name are called on the command line. */
    private static final String STATUS = "status";

    private static final String FILES = "files";

    /** A wrong answer is no reason to begin again; many are. */
    private static final int TRIES = 5;

    private final Path below;
    private final KnownPlaces known;
    private final FolderHere here;
    private final Person person;

    FolderPlan(Path below, KnownPlaces known, FolderHere here, Person person) {
        this.below = below;
        this.known = known;
        this.here = here;
        this.person = person;
    }

    /**
     * A folder and its place.
     *
     * @param there whether the engine has it already, at this place
     */
    record Planned(KitFolder folder, Path place, boolean there) {}

    /**
     * Where each goes.
     *
     * @param wishes by the names of folders
     * @param existing what the engine has now
     * @throws JoinStop if a directory can't be used, a wish is for no folder, or one of the engine's own folders is in the way
     */
    List<Planned> of(Kit kit, Map<String, Path> wishes, List<EngineFolder> existing)
            throws JoinStop, EngineException, InterruptedException {
        Map<String, Path> wished = byName(kit, wishes);
        List<Planned> plan = new ArrayList<>();
        List<Path> taken = new ArrayList<>(existing.stream()
                .filter(each -> each.state() != EngineFolder.State.DISCONNECTED)
                .map(EngineFolder::path)
                .toList());
        for (KitFolder folder : kit.folders()) {
            Optional<EngineFolder> there = find(existing, folder.invitation().id());
            if (there.isPresent()) {
                Optional<Message> refusal = here.refusal(folder, there.get());
                if (refusal.isPresent()) {
                    throw new JoinStop(JoinEnd.FAILED, refusal.get());
                }
                plan.add(new Planned(folder, there.get().path(), true));
            } else {
                Path place = place(folder, Optional.ofNullable(wished.get(name(folder))), taken);
                taken.add(place);
                plan.add(new Planned(folder, place, false));
            }
        }
        return plan;
    }

    /** The engine's folder with this id; of one that is not connected here, nothing has a place yet. */
    static Optional<EngineFolder> find(List<EngineFolder> folders, String shareId) {
        return folders.stream()
                .filter(each -> each.shareId().filter(shareId::equals).isPresent()
                        && each.state() != EngineFolder.State.DISCONNECTED)
                .findFirst();
    }

    private Path place(KitFolder folder, Optional<Path> wish, List<Path> taken) throws JoinStop {
        Optional<Path> before = known.of(folder.invitation().id());
        Path proposed = before.orElseGet(() -> below.resolve(PlaceChoice.directoryName(folder.label(), name(folder)))
                .toAbsolutePath()
                .normalize());
        if (wish.isPresent()) {
            Path place = wish.get().toAbsolutePath().normalize();
            Optional<Message> refusal = PlaceChoice.refusal(place, before, taken);
            if (refusal.isPresent()) {
                throw new JoinStop(JoinEnd.FAILED, refusal.get());
            }
            return place;
        }
        return person.isThere() ? asked(folder, proposed, before, taken) : unasked(folder, proposed, before, taken);
    }

    private static Path unasked(KitFolder folder, Path proposed, Optional<Path> before, List<Path> taken)
            throws JoinStop {
        Optional<Message> refusal = PlaceChoice.refusal(proposed, before, taken);
        if (refusal.isPresent()) {
            throw new JoinStop(JoinEnd.FAILED, Message.of("join.place.name_one", refusal.get(), name(folder)));
        }
        return proposed;
    }

    private Path asked(KitFolder folder, Path proposed, Optional<Path> before, List<Path> taken) throws JoinStop {
        Message question = Message.of("join.ask.place", folder.label(), proposed.toString());
        for (int i = 0; i < TRIES; i++) {
            Optional<String> answer = person.answers(question);
            Optional<Path> place = answer.isEmpty() ? Optional.of(proposed) : PlaceChoice.directory(answer.get());
            Optional<Message> refusal = place.isEmpty()
                    ? Optional.of(Message.of("join.place.no_path", answer.orElse("")))
                    : PlaceChoice.refusal(place.get(), before, taken);
            if (refusal.isEmpty()) {
                return place.get();
            }
            person.hears(refusal.get());
        }
        throw new JoinStop(JoinEnd.FAILED, Message.of("join.place.none", folder.label()));
    }

    private static Map<String, Path> byName(Kit kit, Map<String, Path> wishes) throws JoinStop {
        Map<String, Path> wished = new HashMap<>();
        for (Map.Entry<String, Path> wish : wishes.entrySet()) {
            KitFolder folder = kit.folders().stream()
                    .filter(each -> isCalled(each, wish.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new JoinStop(
                            JoinEnd.FAILED,
                            Message.of(
                                    "join.place.no_folder",
                                    wish.getKey(),
                                    String.join(
                                            ", ",
                                            kit.folders().stream()
                                                    .map(FolderPlan::name)
                                                    .toList()))));
            wished.put(name(folder), wish.getValue());
        }
        return wished;
    }

    private static boolean isCalled(KitFolder folder, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return wanted.equals(name(folder)) || wanted.equals(folder.label().toLowerCase(Locale.ROOT));
    }

    /** By which the command line names it. */
    static String name(KitFolder folder) {
        return folder.role() == FolderRole.STATUS
                ? STATUS
                : folder.name().map(name -> name.value()).orElse(FILES);
    }
}
