package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.ShownFolder;
import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a page shows: the fleet at one moment, so that it is of one piece. A handler gets it as an argument.
 *
 * @param board of the Sync folder that the address names, or of the station's first one
 */
public record Present(FleetSnapshot fleet, Board board, StationTime time) {

    /** The first folder's, where no address says which, in the language of the answer that is being made. */
    public static Present of(FleetSnapshot fleet, Clock clock, Languages languages) {
        return new Present(
                fleet,
                fleet.first(),
                StationTime.of(clock, answering(languages)).forPage());
    }

    private static Language answering(Languages languages) {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        return languages.of(context == null ? null : context.getLocale());
    }

    /** For who reads another language. */
    public Present in(Language language) {
        return new Present(fleet, board, time.in(language));
    }

    /** The same folder for the same reader, as it is now. */
    public Present renewed(FleetSnapshot fresh, Clock clock) {
        Board same = fresh.board(board.folder().name()).orElse(board);
        return new Present(fresh, same, StationTime.of(clock, time.language()).forPage());
    }

    static Present of(HttpServletRequest request, FleetSnapshot fleet, Clock clock, Language language) {
        return new Present(
                fleet,
                ShownFolder.board(request, fleet),
                StationTime.of(clock, language).forPage());
    }
}
