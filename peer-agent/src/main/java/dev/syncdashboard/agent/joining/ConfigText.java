package dev.syncdashboard.agent.joining;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text of the agent's settings file. What join writes stands in a block of its own at the end. A line that a person wrote
 * and that says otherwise is kept as a comment, so that leave can bring it back. All other lines stay as they are.
 */
record ConfigText(String text) {

    private static final String BEGIN =
            "# Written by \"peer-agent join\" and taken out by \"peer-agent leave\". Join writes it anew; other lines stay.";
    private static final String END = "# End of what \"peer-agent join\" has written.";
    private static final String ASIDE = "#before-join ";

    /**
     * A text, and what of it is another now than before.
     *
     * @param setAside names of settings that a person wrote and that no longer count
     */
    record Edited(ConfigText text, List<String> setAside) {}

    /** What stands in the block now. */
    Map<String, String> written() {
        return values(String.join("\n", inBlock()));
    }

    /** All settings that count. */
    Map<String, String> values() {
        return values(text);
    }

    /** With these settings, in their order, in the place of those that join wrote before. */
    Edited with(Map<String, String> settings) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> setAside = new TreeSet<>();
        TreeSet<String> asWanted = new TreeSet<>();
        Map<String, String> before = written();
        for (List<String> each : logical(outside())) {
            Optional<Map.Entry<String, String>> setting = setting(each);
            Optional<String> wanted = setting.flatMap(found -> Optional.ofNullable(settings.get(found.getKey())));
            if (wanted.isEmpty()) {
                lines.addAll(each);
            } else if (wanted.get().equals(setting.orElseThrow().getValue())) {
                asWanted.add(setting.orElseThrow().getKey());
                lines.addAll(each);
            } else {
                setAside.add(setting.orElseThrow().getKey());
                each.forEach(line -> lines.add(ASIDE + line));
            }
        }
        settings.forEach((key, value) -> {
            if (before.containsKey(key) && !value.equals(before.get(key))) {
                setAside.add(key);
            }
        });
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(BEGIN);
        settings.forEach((key, value) -> {
            if (!asWanted.contains(key)) {
                lines.add(key + "=" + escaped(value));
            }
        });
        lines.add(END);
        return new Edited(of(lines), List.copyOf(setAside));
    }

    /** As it was before the join: without the block, and with what was set aside for it. */
    ConfigText without() {
        List<String> lines = new ArrayList<>();
        for (String line : outside()) {
            lines.add(line.startsWith(ASIDE) ? line.substring(ASIDE.length()) : line);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines.isEmpty() ? new ConfigText("") : of(lines);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    private static ConfigText of(List<String> lines) {
        return new ConfigText(String.join("\n", lines) + "\n");
    }

    private List<String> outside() {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : lines()) {
            inside = inside || line.equals(BEGIN);
            if (!inside) {
                lines.add(line);
            }
            inside = inside && !line.equals(END);
        }
        return lines;
    }

    private List<String> inBlock() {
        List<String> lines = lines();
        int from = lines.indexOf(BEGIN);
        int to = lines.lastIndexOf(END);
        return from < 0 ? List.of() : lines.subList(from, to < from ? lines.size() : to);
    }

    private List<String> lines() {
        return text.lines().toList();
    }

    /** Lines as the format means them: one that ends with a backslash goes on in the next. */
    private static List<List<String>> logical(List<String> lines) {
        List<List<String>> all = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            if (!goesOn) {
                all.add(new ArrayList<>());
            }
            all.get(all.size() - 1).add(line);
            boolean comment = !goesOn && line.strip().matches("(?s)[#!].*");
            goesOn = !comment && (line.length() - line.replaceAll("\\\\+$", "").length()) % 2 == 1;
        }
        return all;
    }

    private static Optional<Map.Entry<String, String>> setting(List<String> lines) {
        return values(String.join("\n", lines)).entrySet().stream().findFirst();
    }

    /** A line that the format forbids is no setting; who reads the file for good says what is wrong with it. */
    private static Map<String, String> values(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static String escaped(String value) {
        String text = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\f", "\\f");
        return text.startsWith(" ") ? "\\" + text : text;
    }
}
