package dev.syncdashboard.demo.cli;

import dev.syncdashboard.sync.cli.SyncCommandLine;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one command gave. */
public record CliRun(int exit, String out, String err) {

    /** In this environment, with this on standard input. */
    static CliRun in(Map<String, String> environment, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        SyncCommandLine program = new SyncCommandLine(
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CliRun(program.run(arguments), out.toString(), err.toString());
    }

    /** A command that an engine is asked by, which stands at the end of the line. */
    public static CliRun at(URI url, String... arguments) {
        return in(
                Map.of(),
                "",
                Stream.concat(Arrays.stream(arguments), Stream.of("--url", url.toString()))
                        .toArray(String[]::new));
    }

    public JsonNode json() {
        return new JsonMapper().readTree(out);
    }

    /** The cells of a table, line by line, its header left out. */
    List<List<String>> rows() {
        return out.lines().skip(1).map(line -> List.of(line.split(" {2,}"))).toList();
    }
}
