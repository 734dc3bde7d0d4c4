package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v2.SyncEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An event on one line, which does not wait for those that come after it. */
record EventView(SyncEvent event) implements Output.Item {

    @Override
    public List<String> cells() {
        Optional<String> folder = event.folder()
                .flatMap(reference -> reference.name().or(reference::shareId).or(reference::id));
        String id = event.id().isPresent() ? Long.toString(event.id().getAsLong()) : "";
        return List.of(id, event.typeName(), folder.orElse(""), event.path().orElse(""));
    }

    String line() {
        Object[] shown = cells().stream().map(TextTable::shown).toArray();
        // As wide as the longest type that is written down anywhere.
        return String.format(Locale.ROOT, "%-8s  %-29s  %-20s  %s", shown).stripTrailing();
    }

    @Override
    public Map<String, Object> json() {
        return new JsonFields()
                .with("id", event.id())
                .with("type", event.typeName())
                .with("path", event.path())
                .with("folder", event.folder().map(EventView::json))
                .map();
    }

    private static Map<String, Object> json(SyncEvent.FolderReference folder) {
        return new JsonFields()
                .with("id", folder.id())
                .with("shareId", folder.shareId())
                .with("name", folder.name())
                .map();
    }
}
