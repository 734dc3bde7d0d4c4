package dev.syncdashboard.sync.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A command that was run, and what it gave. */
record Ran(int exit, String out, String err) {

    static Ran at(URI url, String... arguments) {
        return at(url, Map.of(), arguments);
    }

    static Ran at(URI url, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> all = new HashMap<>(environment);
        all.put("SYNC_URL", url.toString());
        int exit = new SyncCommandLine(
                        all, InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
        return new Ran(exit, out.toString(), err.toString());
    }
}
