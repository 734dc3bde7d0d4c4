package dev.syncdashboard.demo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the vendor's tutorial, as they stand in {@code docs/sync-api.md}, against the embedded engine. */
@Timeout(60)
class TutorialTest {

    private static final Path DOCUMENT = Path.of("../docs/sync-api.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path root;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedEngine engine;
    private Path books;

    @BeforeEach
    void start() throws IOException {
        engine = new EmbeddedEngine("Station 4", new Mesh(), EngineLab.QUICK, Clock.systemUTC());
        engine.start();
        books = Files.createDirectory(root.resolve("books"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    /** A line, and the answer that the tutorial prints for it. */
    record Step(CurlLine line, JsonNode answer) {

        boolean addsFolder() {
            return answer.path("method").asString().equals("POST")
                    && answer.path("path").asString().equals("/api/v2/folders");
        }

        @Override
        public String toString() {
            return line.text();
        }
    }

    static List<Step> steps() throws IOException {
        String text = Files.readString(DOCUMENT, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int start = text.indexOf("### The tutorial's lines\n");
        String part = text.substring(start, text.indexOf("\n## ", start));
        List<Step> steps = new ArrayList<>();
        List<String> lines = List.of();
        for (MatchResult block : BLOCK.matcher(part).results().toList()) {
            if (block.group(1).equals("sh")) {
                lines = block.group(2).lines().toList();
            } else {
                JsonNode answer = JSON.readTree(block.group(2));
                lines.forEach(line -> steps.add(new Step(new CurlLine(line), answer)));
            }
        }
        return steps;
    }

    static List<Step> addingSteps() throws IOException {
        return steps().stream().filter(Step::addsFolder).toList();
    }

    @Test
    void theDocumentHasAllFiveLines() throws Exception {
        assertThat(steps())
                .extracting(step -> step.line().method())
                .containsExactly("POST", "POST", "POST", "GET", "POST");
        assertThat(addingSteps()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theLineGivesTheTutorialsAnswer(Step step) throws Exception {
        String id = step.addsFolder() ? "" : sharedAlready();

        HttpResponse<String> answer = send(step.line().with("/folders/123/", "/folders/" + id + "/"));

        assertThat(answer.statusCode()).isEqualTo(step.addsFolder() ? 201 : 200);
        JsonNode given = JSON.readTree(answer.body());
        assertThat(shape("", given)).isEqualTo(shape("", step.answer()));
        assertThat(given.path("method")).isEqualTo(step.answer().path("method"));
        assertThat(given.path("status")).isEqualTo(step.answer().path("status"));
        assertThat(given.path("path").asString())
                .isEqualTo(step.answer().path("path").asString().replace("123", id));
        assertThat(answer.body()).contains("books");
    }

    @ParameterizedTest
    @MethodSource("addingSteps")
    void theDirectoryIsInTheListThen(Step step) throws Exception {
        send(step.line());

        JsonNode list = JSON.readTree(send(listing()).body()).path("data").path("folders");
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("path").asString())
                .isEqualTo(books.toRealPath().toString());
    }

    private String sharedAlready() throws Exception {
        Step adding = addingSteps().get(0);
        return JSON.readTree(send(adding.line()).body()).path("data").path("id").asString();
    }

    private static CurlLine listing() throws IOException {
        return steps().stream()
                .map(Step::line)
                .filter(line -> line.method().equals("GET"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(CurlLine line) throws IOException, InterruptedException {
        CurlLine here = line.with("http://localhost:8888", engine.address().toString())
                .with("/Users/me/Desktop/books", books.toString().replace('\\', '/'));
        return http.send(here.request(), BodyHandlers.ofString());
    }

    /** Each field's place and type; all entries of an array stand in one place. */
    private static Set<String> shape(String place, JsonNode node) {
        Set<String> shape = new TreeSet<>();
        shape.add(place + " " + node.getNodeType());
        node.propertyStream().forEach(each -> shape.addAll(shape(place + "/" + each.getKey(), each.getValue())));
        if (node.isArray()) {
            node.forEach(each -> shape.addAll(shape(place + "/*", each)));
        }
        return shape;
    }
}
