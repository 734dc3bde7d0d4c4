package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final PeerId STATION = new PeerId("STATION");
    private static final PeerId BRUSH_12 = new PeerId("BRUSH12");

    @TempDir
    Path directory;

    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void tellsTheStationFromOthers() {
        ContactMemory memory = memory();
        heard(memory, NOON, STATION, BRUSH_12);
        heard(memory, NOON.plusSeconds(60), BRUSH_12);
        heard(memory, NOON.plusSeconds(120));

        assertThat(memory.last()).isEqualTo(new LastContact(Optional.of(NOON), Optional.of(NOON.plusSeconds(60))));
    }

    @Test
    void whoTheStationIsMayNotBeKnownYet() {
        ContactMemory memory = memory();
        memory.heard(Set.of(STATION), Optional.empty());

        assertThat(memory.last()).isEqualTo(new LastContact(Optional.empty(), Optional.of(NOON)));
    }

    @Test
    void theEndOfAContactOutlivesAStart() {
        ContactMemory memory = memory();
        heard(memory, NOON, STATION);
        heard(memory, NOON.plusSeconds(60), STATION);
        heard(memory, NOON.plusSeconds(120));

        assertThat(memory().last())
                .isEqualTo(new LastContact(Optional.of(NOON.plusSeconds(60)), Optional.of(NOON.plusSeconds(60))));
    }

    @Test
    void aContactThatGoesOnIsKeptNowAndThen() throws IOException {
        ContactMemory memory = memory();
        heard(memory, NOON, STATION);
        heard(memory, NOON.plusSeconds(299), STATION);
        assertThat(new ContactFile(directory).read().station()).contains(NOON);

        heard(memory, NOON.plusSeconds(300), STATION);
        assertThat(new ContactFile(directory).read().station()).contains(NOON.plusSeconds(300));
    }

    @Test
    void aDamagedFileIsNoContact() throws IOException {
        Files.writeString(directory.resolve("contact"), "station=soon\nanyone=99999999999999\n");
        assertThat(memory().last()).isEqualTo(LastContact.NEVER);

        Files.writeString(directory.resolve("contact"), "station=\\u00");
        assertThat(memory().last()).isEqualTo(LastContact.NEVER);
        assertThatThrownBy(() -> new ContactFile(directory).read()).isInstanceOf(IOException.class);
    }

    private void heard(ContactMemory memory, Instant at, PeerId... online) {
        now = at;
        memory.heard(Set.of(online), Optional.of(STATION));
    }

    private ContactMemory memory() {
        return new ContactMemory(directory, clock);
    }
}
