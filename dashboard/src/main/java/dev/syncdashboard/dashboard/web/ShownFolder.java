package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.status.FolderName;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerMapping;

/** Which Sync folder the address of a request names; see {@link FolderFilter}. */
public final class ShownFolder {

    private static final String ATTRIBUTE = ShownFolder.class.getName();

    private static final String GROUP = ATTRIBUTE + ".group";

    private ShownFolder() {}

    static void set(ServletRequest request, FolderName folder) {
        request.setAttribute(ATTRIBUTE, folder);
    }

    /** Of the board only the trucks of this group are for who asks; empty: all. */
    public static void limit(ServletRequest request, String group) {
        request.setAttribute(GROUP, group);
    }

    /** Empty if the address names none: then it is about the station's first folder, or about all. */
    public static Optional<FolderName> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FolderName folder ? Optional.of(folder) : Optional.empty();
    }

    /**
     * Its board, or that of the folder which the pattern of the address names; that of the station's first folder if the
     * address names none.
     *
     * @throws ErrorResponseException if the station has no such folder
     */
    public static Board board(HttpServletRequest asked, FleetSnapshot now) {
        Board board = whole(asked, now);
        return asked.getAttribute(GROUP) instanceof String group && !group.isEmpty() ? board.ofGroup(group) : board;
    }

    private static Board whole(HttpServletRequest asked, FleetSnapshot now) {
        Optional<FolderName> shown = of(asked);
        if (shown.isPresent()) {
            // It may have gone since the filter looked.
            return now.board(shown.get()).orElseThrow(ShownFolder::noSuchFolder);
        }
        Object named = asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? parts.get("folder")
                : null;
        return named == null
                ? now.first()
                : FolderName.parse(named.toString()).flatMap(now::board).orElseThrow(ShownFolder::noSuchFolder);
    }

    private static ErrorResponseException noSuchFolder() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "The station has no Sync folder of this name; /api/v1/folders lists all that there are.");
        problem.setTitle("Unknown folder");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
