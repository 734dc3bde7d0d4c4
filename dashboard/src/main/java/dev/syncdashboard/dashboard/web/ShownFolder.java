package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.status.FolderName;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Which Sync folder the address of a request names; see {@link FolderFilter}. */
public final class ShownFolder {

    private static final String ATTRIBUTE = ShownFolder.class.getName();

    private ShownFolder() {}

    static void set(ServletRequest request, FolderName folder) {
        request.setAttribute(ATTRIBUTE, folder);
    }

    /** Empty if the address names none: then it is about the station's first folder, or about all. */
    public static Optional<FolderName> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FolderName folder ? Optional.of(folder) : Optional.empty();
    }
}
