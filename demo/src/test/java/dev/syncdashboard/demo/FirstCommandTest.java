package dev.syncdashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first command of README.md: a person who tries it waits for minutes, and must see what it does. */
class FirstCommandTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("```\\R(.*?)\\R```", Pattern.DOTALL);

    @Test
    void saysWhatItDoesAndIsThereInTheBuild() throws IOException {
        Matcher code = CODE.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(code.find()).isTrue();
        List<String> words = List.of(code.group(1).split(" "));

        assertThat(words).startsWith("mvn").doesNotContain("-q", "--quiet", "-ntp", "--no-transfer-progress");
        assertThat(words).anySatisfy(word -> {
            assertThat(word).startsWith("-P");
            assertThat(Files.readString(ROOT.resolve("demo/pom.xml"))).contains("<id>" + word.substring(2) + "</id>");
        });
    }
}
