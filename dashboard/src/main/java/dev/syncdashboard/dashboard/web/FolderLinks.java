package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.status.FolderName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The way from each page to the station's Sync folders, where there are several. */
@ControllerAdvice
record FolderLinks(Fleet fleet, ReaderLanguage language) {
    /** @param here whether the page is about this folder, or about all of them */
    record Link(String label, String href, boolean here) {}

    /** First that to all folders; none of a station with one folder. */
    @ModelAttribute("folderLinks")
    List<Link> links(HttpServletRequest request) {
        FleetSnapshot now = fleet.snapshot();
        if (!now.hasSeveralFolders()) {
            return List.of();
        }
        Optional<FolderName> shown = ShownFolder.of(request);
        String root = shown.map(name -> request.getContextPath()
                        .substring(0, request.getContextPath().length() - ("/folders/" + name).length()))
                .orElse(request.getContextPath());
        boolean aboutAll = shown.isEmpty() && request.getServletPath().matches("/(folders|roster.*|unknown.*)?");
        StationFolder first = now.first().folder();
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                language.of(request).say("page.all_folders"),
                root + "/",
                aboutAll && request.getServletPath().matches("/(folders)?")));
        now.boards().forEach(board -> {
            StationFolder folder = board.folder();
            boolean here = shown.map(folder.name()::equals).orElse(!aboutAll && folder.equals(first));
            links.add(new Link(folder.label(), root + "/folders/" + folder.name() + "/", here));
        });
        return links;
    }
}
