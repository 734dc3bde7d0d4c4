package dev.syncdashboard.agent.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A main class that does nothing but what is wrong with it, in place of the agent's. */
public final class OtherMain {

    private OtherMain() {}

    /** Compiles one into this directory, which it gives back. */
    public static Path compile(String body, Path classes) {
        String source =
                "package dev.syncdashboard.agent.cli; public class Main { public static void main(String[] arguments)"
                        + " throws Exception { " + body + " } }";
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Main.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return source;
                    }
                };
        List<String> options = List.of("-proc:none", "-d", classes.toString());
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
        return classes;
    }
}
