package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.ChosenFolders;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.StationPlaces;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Folder;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Reply;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Use;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The step in which the station's folders are chosen. */
@Controller
@RequestMapping("/setup/folders")
class SetupFoldersController {

    private static final String HERE = "folders";
    private static final int MOST_IN_ONE = 10;

    private final Setup setup;
    private final SyncPrograms programs;
    private final StationPlaces places;
    private final SetupViews views;
    private final StationFlaws flaws;

    SetupFoldersController(
            Setup setup, SyncPrograms programs, StationPlaces places, SetupViews views, StationFlaws flaws) {
        this.setup = setup;
        this.programs = programs;
        this.places = places;
        this.views = views;
        this.flaws = flaws;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") List<String> pick,
            @RequestParam(defaultValue = "") String said,
            Present now) {
        ModelAndView page = with(views.page(HERE, now), FolderUses.picked(pick), now);
        return said.equals("mended") ? page.addObject("said", now.time().say("setup.folders.mended")) : page;
    }

    @PostMapping
    ModelAndView choose(@RequestParam Map<String, String> typed, Present now) {
        Attempt<ChosenFolders> chosen = ChosenFolders.of(FolderUses.sync(typed), FolderUses.keys(typed, Use.STATUS));
        return chosen.either(
                folders -> setup.change(typed.getOrDefault("version", ""), folders::in)
                        .either(made -> taken(folders, now), why -> refused(why, typed, now)),
                why -> refused(why, typed, now));
    }

    /** On to the next step, if there is nothing to be set right here first. */
    private ModelAndView taken(ChosenFolders folders, Present now) {
        return SeeOther.page(flaws.of(folders, now).isEmpty() ? "/setup/access" : "/setup/folders");
    }

    private ModelAndView refused(Refusal why, Map<String, String> typed, Present now) {
        return with(views.refused(HERE, now, "choose", why, Map.of()), FolderUses.sent(typed), now);
    }

    @PostMapping("/mend")
    ModelAndView mend(Present now) {
        return flaws.mend(setup)
                .map(why -> with(views.refused(HERE, now, "mend", why, Map.of()), Map.of(), now))
                .orElseGet(() -> SeeOther.page("/setup/folders?said=mended"));
    }

    /** Makes a Sync folder and a Status folder beside each other, for who has none yet. */
    @PostMapping("/both")
    ModelAndView both(@RequestParam Map<String, String> typed, Present now) {
        String within = typed.getOrDefault("in", "");
        Reply<Folder> sync = make(within, now.time().say("setup.folders.name.sync"), Use.SYNC);
        Reply<Folder> status =
                sync.found().isEmpty() ? sync : make(within, now.time().say("setup.folders.name.status"), Use.STATUS);
        Optional<Message> why = status.problem();
        if (why.isPresent()) {
            return with(views.refused(HERE, now, "both", why.get(), Map.of()), Map.of(), now);
        }
        return SeeOther.page("/setup/folders"
                + NewFolder.picks(Map.of(
                        sync.found().orElseThrow().key(),
                        "sync",
                        status.found().orElseThrow().key(),
                        "status")));
    }

    private Reply<Folder> make(String within, String name, Use use) {
        return places.within(within, name)
                .map(place -> programs.make(setup::value, place, name, use))
                .orElseGet(() -> Reply.Failed.of(Message.of("setup.place.not_here")));
    }

    /** Where both folders can be made: the directories in which a person begins, and a few of those in them. */
    private List<String> beginnings() {
        return places.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), directoriesIn(root)))
                .distinct()
                .toList();
    }

    private Stream<String> directoriesIn(String root) {
        return places.look(root).stream()
                .flatMap(place -> place.names().stream().limit(MOST_IN_ONE))
                .map(name -> Path.of(root, name).toString());
    }

    private ModelAndView with(ModelAndView page, Map<String, String> picked, Present now) {
        Optional<ChosenFolders> set = ChosenFolders.in(setup::value);
        Reply<List<Folder>> reply = programs.folders(setup::value);
        List<Folder> folders = reply.found().orElse(List.of());
        List<FolderUses.Row> rows = FolderUses.rows(folders, set, picked);
        boolean hasStatus = rows.stream().anyMatch(row -> row.use().equals(FolderUses.code(Use.STATUS)));
        String byHand = views.byHand("sync.folder", now);
        return page.addObject("byHand", byHand.isEmpty() ? views.byHand("sync.status.folder", now) : byHand)
                .addObject("problem", reply.problem().map(now.time()::say).orElse(""))
                .addObject("rows", rows)
                .addObject("both", set.isEmpty() && !hasStatus)
                .addObject("set", set.isPresent() && picked.isEmpty())
                .addObject("picks", NewFolder.picks(picked))
                .addObject("roots", beginnings())
                .addObject("flaws", set.map(chosen -> flaws.of(chosen, now)).orElse(List.of()));
    }
}
