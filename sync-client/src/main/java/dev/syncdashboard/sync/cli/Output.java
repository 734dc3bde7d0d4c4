package dev.syncdashboard.sync.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a command found: as a table for people, or as JSON for programs. */
final class Output {

    /** Names come from other devices: of what a terminal may take for a command, or turn round, only the code is written. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final PrintWriter out;
    private final boolean json;

    Output(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** One thing of a list. */
    interface Item {

        List<String> cells();

        Map<String, Object> json();
    }

    /**
     * A list.
     *
     * @param none what is said in place of a table without lines
     */
    void list(List<String> header, List<? extends Item> items, String none) {
        if (json) {
            out.println(JSON.writeValueAsString(items.stream().map(Item::json).toList()));
        } else {
            table(header, items, none);
        }
    }

    /** One thing with its parts. */
    void object(Map<String, Object> value, Runnable forPeople) {
        if (json) {
            out.println(JSON.writeValueAsString(value));
        } else {
            forPeople.run();
        }
    }

    void table(List<String> header, List<? extends Item> items, String none) {
        if (items.isEmpty()) {
            out.println(none);
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(item.cells()));
        new TextTable(header, rows).lines().forEach(out::println);
    }

    /** One of many that come one by one. */
    void event(EventView event) {
        out.println(json ? JSON.writeValueAsString(event.json()) : event.line());
    }

    /** In place of events; to a program no lines say it. */
    void noEvent(String sentence) {
        if (!json) {
            out.println(sentence);
        }
    }

    void line(String text) {
        out.println(text);
    }

    /** Whether nobody reads any more: the other end of a pipe was closed. */
    boolean isClosed() {
        return out.checkError();
    }
}
