package dev.syncdashboard.sync.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sync program does with a folder now.
 *
 * @param facts by the name that JSON has for each; of the API's own choice
 */
record ActivityView(FolderView folder, Map<String, Object> facts, List<PeerView> peers) {

    private static final Map<String, String> LABELS = labels();

    /** v2: what it knows. Web: what it does and how much of it is here. */
    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("hash", "Hash");
        labels.put("state", "State");
        labels.put("files", "Files");
        labels.put("localFiles", "Files here");
        labels.put("size", "Bytes");
        labels.put("localSize", "Bytes here");
        labels.put("queuedDownloads", "Files to come");
        labels.put("queuedUploads", "Files to send");
        return labels;
    }

    static Map<String, Object> hash(Optional<String> hash) {
        return new JsonFields().with("hash", hash).map();
    }

    void printTo(Output output) {
        output.object(json(), () -> {
            output.line("Folder: " + TextTable.shown(folder.name()));
            LABELS.forEach((key, label) -> Optional.ofNullable(facts.get(key))
                    .ifPresent(value -> output.line(label + ": " + TextTable.shown(value.toString()))));
            output.line("");
            output.table(PeerView.HEADER, peers, PeerView.NONE);
        });
    }

    private Map<String, Object> json() {
        return new JsonFields()
                .with("folder", folder.json())
                .with("activity", facts)
                .with("peers", peers.stream().map(PeerView::json).toList())
                .map();
    }
}
