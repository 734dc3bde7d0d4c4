package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.web.ShownFolder;
import dev.syncdashboard.status.FolderName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Which addresses show a part of the fleet only, and so are for who may see that part. All others tell of the whole, and are
 * refused.
 */
final class ScopedAddresses {

    /** They show what is on the board, which can be that of one group. */
    private static final Pattern OF_GROUP = Pattern.compile("/|/wall|/fleet\\.csv|/fragments/(overview|wall)|/live");

    private static final Pattern OF_FOLDER = Pattern.compile(
            OF_GROUP + "|(/fragments)?/(updates|numbers)(/.*)?|/(updates|numbers)\\.csv|(/fragments)?/trucks/.*");

    private ScopedAddresses() {}

    static boolean allow(Scope scope, HttpServletRequest request) {
        if (scope.isAll()) {
            return true;
        }
        String path = request.getServletPath();
        boolean sameFolder = scope.folder().isEmpty()
                || ShownFolder.of(request)
                        .map(FolderName::value)
                        .filter(scope.folder()::equals)
                        .isPresent();
        Pattern shown = scope.group().isEmpty() ? OF_FOLDER : OF_GROUP;
        // The signs of open pages tell the number of the newest snapshot and nothing else.
        return (sameFolder || path.equals("/live")) && shown.matcher(path).matches();
    }
}
