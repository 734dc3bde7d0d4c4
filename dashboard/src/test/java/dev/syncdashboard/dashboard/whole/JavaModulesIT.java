package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java runtime of the packages has each module that a class of the jar names, but for those that nobody comes to use. */
class JavaModulesIT {

    private static final Path JAR = Path.of("target", "dashboard.jar");

    private static final Pattern OTHER_VERSION = Pattern.compile("META-INF/versions/(\\d+)/(.*)");

    /** By library and module. */
    private static final Set<String> NEVER_USED = Set.of(
            // Programs that are compiled while the database or the framework runs, or scripts of other languages.
            "h2 java.compiler",
            "h2 java.scripting",
            "spring-aop java.compiler",
            "spring-beans java.compiler",
            "spring-boot java.compiler",
            "spring-boot-actuator-autoconfigure java.compiler",
            "spring-boot-jackson java.compiler",
            "spring-context java.compiler",
            "spring-context java.scripting",
            "spring-core java.compiler",
            "spring-web java.compiler",
            "spring-webmvc java.scripting",
            // A recording of the start, for whoever builds programs.
            "spring-core jdk.jfr",
            // Tables that are filled without a database.
            "spring-jdbc java.sql.rowset");

    @TempDir
    private Path directory;

    @Test
    void noneIsMissingThatAClassNeeds() throws IOException {
        Set<String> there =
                Configuration.empty().resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), listed()).modules().stream()
                        .map(ResolvedModule::name)
                        .collect(Collectors.toSet());

        Set<String> needed = needed(unpacked());

        assertThat(needed).contains("postgresql java.sql", "dashboard java.base");
        Set<String> missing = new TreeSet<>(needed);
        missing.removeIf(each -> there.contains(each.split(" ")[1]));
        assertThat(missing).isEqualTo(new TreeSet<>(NEVER_USED));
    }

    private static Set<String> listed() throws IOException {
        Matcher list =
                Pattern.compile("<dist.modules>(.*?)</dist.modules>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(list.find()).isTrue();
        return Set.of(list.group(1).split(","));
    }

    /** Each library as a directory of its classes: as modules, which they are not there, they would not fit together. */
    private List<String> unpacked() throws IOException {
        Set<String> libraries = new TreeSet<>();
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(JAR))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("BOOT-INF/classes/")) {
                    write(directory.resolve("dashboard"), name.substring("BOOT-INF/classes/".length()), jar);
                    libraries.add("dashboard");
                } else if (name.endsWith(".jar")) {
                    String library = name.replaceAll(".*/|-\\d[^/]*$", "");
                    unpack(jar, directory.resolve(library));
                    libraries.add(library);
                }
            }
        }
        return libraries.stream()
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .toList();
    }

    private static void unpack(InputStream library, Path to) throws IOException {
        ZipInputStream zip = new ZipInputStream(library);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Matcher other = OTHER_VERSION.matcher(entry.getName());
            if (!other.matches()) {
                write(to, entry.getName(), zip);
            } else if (Integer.parseInt(other.group(1)) <= Runtime.version().feature()) {
                write(to, other.group(2), zip);
            }
        }
    }

    private static void write(Path directory, String name, InputStream content) throws IOException {
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Set<String> needed(List<String> directories) {
        StringWriter said = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-summary"));
        arguments.addAll(directories);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        PrintWriter out = new PrintWriter(said);
        assertThat(jdeps.run(out, out, arguments.toArray(String[]::new)))
                .as(said.toString())
                .isZero();
        return Stream.of(said.toString().split("\\R"))
                .map(line -> line.split(" -> "))
                .filter(line -> line.length == 2 && line[1].matches("(java|jdk)\\..*"))
                .map(line -> line[0] + " " + line[1])
                .collect(Collectors.toSet());
    }
}
