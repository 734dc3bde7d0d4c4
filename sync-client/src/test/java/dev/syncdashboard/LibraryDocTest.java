package dev.syncdashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/library.md says is for others, and what is not, is what the code has. */
class LibraryDocTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(dev\\.[a-z0-9.]+)` \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern SHARED =
            Pattern.compile("^Public in these packages only .*: (.*)\\.$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9]+)`");
    private static final Path SOURCES = Path.of("src/main/java");

    private final String doc;

    LibraryDocTest() throws IOException {
        doc = Files.readString(Path.of("../docs/library.md"));
    }

    @Test
    void namesEachPublicTypeOfTheLibrarysPackages() {
        List<MatchResult> rows = ROW.matcher(doc).results().toList();
        assertThat(rows).hasSizeGreaterThan(3);
        Set<String> documented = rows.stream()
                .flatMap(row -> names(row.group(2)).map(name -> row.group(1) + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        names(SHARED.matcher(doc).results().findFirst().orElseThrow().group(1))
                .forEach(name -> documented.add("dev.syncdashboard.sync." + name));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(publicTypes(packages(rows)));
    }

    @Test
    void eachOtherPackageSaysThatItIsInternal() throws IOException {
        Set<String> library = packages(ROW.matcher(doc).results().toList());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> all =
                    files.filter(file -> file.endsWith("package-info.java")).toList();
            assertThat(all).hasSizeGreaterThan(library.size());
            for (Path info : all) {
                boolean internal = Files.readString(info).contains("Internal to this project");
                assertThat(library.contains(packageOf(info))).as("%s", info).isNotEqualTo(internal);
            }
        }
    }

    private static String packageOf(Path info) {
        return SOURCES.relativize(info.getParent())
                .toString()
                .replace('\\', '.')
                .replace('/', '.');
    }

    private static Set<String> packages(List<MatchResult> rows) {
        return rows.stream().map(row -> row.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> publicTypes(Set<String> packages) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages(packages).stream()
                        .filter(type -> packages.contains(type.getPackageName()))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1));
    }
}
