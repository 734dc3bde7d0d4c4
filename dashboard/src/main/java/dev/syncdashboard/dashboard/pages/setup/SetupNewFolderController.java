package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.StationPlaces;
import dev.syncdashboard.dashboard.setup.StationPlaces.Place;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Folder;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Reply;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Use;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a folder where a person wants it on the station's disk. */
@Controller
@RequestMapping("/setup/folders/new")
class SetupNewFolderController {

    private static final String HERE = "new-folder";

    private final Setup setup;
    private final SyncPrograms programs;
    private final StationPlaces places;
    private final SetupViews views;

    SetupNewFolderController(Setup setup, SyncPrograms programs, StationPlaces places, SetupViews views) {
        this.setup = setup;
        this.programs = programs;
        this.places = places;
        this.views = views;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "sync") String use,
            @RequestParam(defaultValue = "") List<String> pick,
            Present now) {
        return with(views.page(HERE, now), in, use, pick, now);
    }

    @PostMapping
    ModelAndView make(
            @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") List<String> pick, Present now) {
        String in = typed.getOrDefault("in", "");
        Use use = FolderUses.use(typed.getOrDefault("use", "")).orElse(Use.SYNC);
        String name = typed.getOrDefault("name", "").strip();
        Reply<Folder> made = place(in, name, typed.containsKey("itself"))
                .map(place -> programs.make(setup::value, place, String.valueOf(place.getFileName()), use))
                .orElseGet(() -> Reply.Failed.of(Message.of("setup.place.not_here")));
        if (made.found().isEmpty()) {
            Message why = made.problem().orElse(Message.of("setup.place.not_here"));
            return with(views.refused(HERE, now, "make", why, typed), in, FolderUses.code(use), pick, now);
        }
        Map<String, String> picked = new LinkedHashMap<>(FolderUses.picked(pick));
        picked.put(made.found().get().key(), FolderUses.code(use));
        return SeeOther.page("/setup/folders" + NewFolder.picks(picked));
    }

    /** What a person begins to look in is too much to be shared as a whole. */
    private Optional<Path> place(String in, String name, boolean itself) {
        if (!itself) {
            return places.within(in, name);
        }
        return places.look(in).filter(place -> !isTop(place)).map(place -> Path.of(place.path()));
    }

    private boolean isTop(Place place) {
        return places.roots().contains(place.path());
    }

    private ModelAndView with(ModelAndView page, String in, String use, List<String> pick, Present now) {
        String wanted = FolderUses.use(use).map(FolderUses::code).orElse("sync");
        Map<String, String> picked = FolderUses.picked(pick);
        NewFolder folder = places.look(in)
                .map(place -> NewFolder.at(place, wanted, isTop(place), picked))
                .orElseGet(() -> NewFolder.beginning(places.roots(), wanted, picked));
        return page.addObject("folder", folder)
                .addObject("picked", pick)
                .addObject("suggested", now.time().say("setup.folders.name." + wanted));
    }
}
