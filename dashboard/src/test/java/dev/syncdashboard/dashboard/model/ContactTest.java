package dev.syncdashboard.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Contact twice = Contact.NEVER.online(at(0)).offline(at(10)).online(at(20));

    @Test
    void onlyTheTimeInContactCounts() {
        assertThat(twice.sum(at(0), at(30))).isEqualTo(Duration.ofMinutes(20));
        assertThat(twice.sum(at(5), at(22))).isEqualTo(Duration.ofMinutes(7));
        assertThat(twice.sum(at(12), at(18))).isZero();
    }

    @Test
    void theFirstContactFromAMomentOnIsThatMomentIfContactWasOn() {
        assertThat(twice.firstFrom(at(5))).contains(at(5));
        assertThat(twice.firstFrom(at(10))).contains(at(10));
        assertThat(twice.firstFrom(at(11))).contains(at(20));
        assertThat(twice.offline(at(25)).firstFrom(at(26))).isEmpty();
        assertThat(Contact.NEVER.firstFrom(at(0))).isEmpty();
    }

    @Test
    void itIsKnownSinceWhenItIsInContactOrOutOfIt() {
        assertThat(twice.now()).isTrue();
        assertThat(twice.since()).contains(at(20));
        assertThat(twice.offline(at(25)).now()).isFalse();
        assertThat(twice.offline(at(25)).since()).contains(at(25));
        assertThat(Contact.NEVER.since()).isEmpty();
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        assertThat(twice.online(at(30))).isSameAs(twice);
        assertThat(Contact.NEVER.offline(at(30))).isSameAs(Contact.NEVER);
    }

    @Test
    void aLinkThatFlapsForeverDoesNotFillTheMemory() {
        Contact contact = Contact.NEVER;
        for (int minute = 0; minute < 5_000; minute += 2) {
            contact = contact.online(at(minute)).offline(at(minute + 1));
        }

        assertThat(contact.spells()).hasSize(1_000);
        assertThat(contact.since()).contains(at(4_999));
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
