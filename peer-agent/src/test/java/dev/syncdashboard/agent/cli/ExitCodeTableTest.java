package dev.syncdashboard.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.joining.JoinEnd;
import dev.syncdashboard.agent.service.ServiceEnd;
import dev.syncdashboard.start.Starter;
import dev.syncdashboard.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A script relies on what the documents say of exit codes. */
class ExitCodeTableTest {

    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| (?:all|`)", Pattern.MULTILINE);

    @Test
    void theTableHasEachCodeThatThereIsAndNoOther() throws IOException {
        Set<Integer> documented = ROW.matcher(Files.readString(Path.of("../docs/agent.md")))
                .results()
                .map(row -> row.group(1))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<Integer> inCode = Stream.of(
                        Arrays.stream(ExitCode.values()).mapToInt(ExitCode::code),
                        Arrays.stream(JoinEnd.values()).mapToInt(JoinEnd::code),
                        Arrays.stream(ServiceEnd.values()).mapToInt(ServiceEnd::code),
                        IntStream.of(Starter.START_AGAIN))
                .flatMap(IntStream::boxed)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(inCode);
    }
}
