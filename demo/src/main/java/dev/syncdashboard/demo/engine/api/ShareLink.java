package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.ids.EngineIds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Links in the form of Sync 2.2. They only look right: no embedded engine takes one in. */
final class ShareLink {

    private ShareLink() {}

    /** @param expires where the link ends */
    static String of(SharedFolder folder, Instant expires) {
        String size = Long.toHexString(folder.list().size()).toUpperCase(Locale.ROOT);
        return "https://link.getsync.com/#f="
                + URLEncoder.encode(folder.settings().name(), StandardCharsets.UTF_8)
                + "&sz=" + size
                + "&t=1&s=" + folder.settings().shareId()
                + "&i=C" + EngineIds.base32()
                + "&e=" + expires.getEpochSecond()
                + "&v=2.2";
    }
}
