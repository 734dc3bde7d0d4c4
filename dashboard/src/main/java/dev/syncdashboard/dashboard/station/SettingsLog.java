package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log which of the engine's settings should be otherwise: once, and again only when that has changed. */
final class SettingsLog {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsLog.class);

    private List<Message> last = List.of();

    void tell(List<Message> settings) {
        List<Message> before = last;
        last = settings;
        settings.stream()
                .filter(setting -> !before.contains(setting))
                .forEach(setting ->
                        LOG.warn("A setting of the sync engine should be otherwise: {}", StationWords.said(setting)));
        if (settings.isEmpty() && !before.isEmpty()) {
            LOG.info("Nothing more is to be said of the sync engine's settings.");
        }
    }
}
