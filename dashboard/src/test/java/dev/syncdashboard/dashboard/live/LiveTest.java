package dev.syncdashboard.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@Timeout(20)
class LiveTest extends ServedFleet {

    @Test
    void aPageHearsTheNewestVersionAtOnceAndEachNewOne() throws Exception {
        HttpResponse<Stream<String>> answer = browser.follow("/live");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (Stream<String> lines = answer.body()) {
            Iterator<String> heard = lines.iterator();
            JsonNode first = nextChange(heard);
            assertThat(first.get("version").asLong())
                    .isEqualTo(fleet.snapshot().first().version());
            assertThat(first.get("clock").asString()).isEqualTo("14:32:10");

            fleet.replaceBy(FLEETS.many(3));

            JsonNode second = nextChange(heard);
            assertThat(second.get("version").asLong())
                    .isEqualTo(first.get("version").asLong() + 1);
            assertThat(second.get("edition")).isEqualTo(first.get("edition"));
            assertThat(browser.text("/"))
                    .contains("data-edition=\"" + second.get("edition").asString() + "\"")
                    .contains("data-assets=\"" + second.get("assets").asString() + "\"");
        }
    }

    @Test
    void askingForTheHeadersOnlyOpensNothing() {
        assertThat(browser.send("HEAD", "/live", "text/event-stream").statusCode())
                .isEqualTo(200);
    }

    private static JsonNode nextChange(Iterator<String> lines) {
        String line = lines.next();
        while (!line.equals("event:change")) {
            line = lines.next();
        }
        return JsonMapper.shared().readTree(lines.next().substring("data:".length()));
    }
}
