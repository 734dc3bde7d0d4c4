package dev.syncdashboard.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Writes texts to whoever started the program. */
public final class Terminal {

    private Terminal() {}

    /** In the characters that the terminal understands, each line at once. */
    public static PrintWriter writer(OutputStream stream) {
        // Known from Java 19 on.
        String terminal = System.getProperty("stdout.encoding");
        Charset charset = terminal == null ? Charset.defaultCharset() : Charset.forName(terminal);
        // Straight on the stream, so that checkError tells of one that nobody reads any more.
        return new PrintWriter(stream, true, charset);
    }
}
