package dev.syncdashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinRequestTest {

    private static final PeerId OTHER = new PeerId("OTHER-DEVICE");

    @Test
    void theKitProvesThisRequestAndNoOther() {
        JoinRequest request = Kits.request();
        KitProof proof = request.proof().orElseThrow();

        assertThat(request.isProvenBy(Kits.SECRET.key().verifyKey())).isTrue();
        assertThat(request.isProvenBy(Kits.key(9).verifyKey())).isFalse();
        for (JoinRequest stolen : List.of(
                JoinRequest.of(OTHER, "Engine 9", request.agentKey(), Optional.of(proof.kit()), proof.signature()),
                JoinRequest.of(Kits.TRUCK, "Engine 8", request.agentKey(), Optional.of(proof.kit()), proof.signature()),
                JoinRequest.of(
                        Kits.TRUCK, "Engine 9", Kits.key(8).verifyKey(), Optional.of(proof.kit()), proof.signature()),
                JoinRequest.of(
                        Kits.TRUCK, "Engine 9", request.agentKey(), KitId.parse("AAAAAAAAAAAAAAAA"), proof.signature()),
                JoinRequest.withoutKit(Kits.TRUCK, "Engine 9", Kits.AGENT_KEY))) {
            assertThat(stolen.isProvenBy(Kits.SECRET.key().verifyKey())).isFalse();
        }
    }

    /** Else anybody could ask for a device of his own with the key whose code people read in the cab. */
    @Test
    void withoutAKitTheAgentsKeySignsForTheDevice() {
        JoinRequest request = JoinRequest.withoutKit(Kits.TRUCK, "Engine 9", Kits.AGENT_KEY);
        String own = request.own().orElseThrow();

        assertThat(request.isByItsKey()).isTrue();
        assertThat(JoinRequest.of(OTHER, "Engine 9", request.agentKey(), Optional.empty(), own)
                        .isByItsKey())
                .isFalse();
        assertThat(JoinRequest.of(Kits.TRUCK, "Engine 8", request.agentKey(), Optional.empty(), own)
                        .isByItsKey())
                .isFalse();
        assertThat(JoinRequest.of(Kits.TRUCK, "Engine 9", Kits.key(8).verifyKey(), Optional.empty(), own)
                        .isByItsKey())
                .isFalse();
        assertThat(Kits.request().isByItsKey()).isFalse();
    }

    @Test
    void aNameCarriesTheWholeRequest() {
        for (JoinRequest request : List.of(
                Kits.request(),
                JoinRequest.withoutKit(Kits.TRUCK, "LF 20 [Süd] \"neu\"", Kits.AGENT_KEY),
                JoinRequest.withoutKit(Kits.TRUCK, JoinName.format(Kits.request()), Kits.AGENT_KEY))) {
            String name = JoinName.format(request);

            assertThat(name).hasSizeLessThan(255);
            assertThat(JoinName.parse(Kits.TRUCK, name)).contains(request);
        }
        assertThat(JoinName.parse(Kits.TRUCK, JoinName.format(Kits.request()))
                        .orElseThrow()
                        .isProvenBy(Kits.SECRET.key().verifyKey()))
                .isTrue();
    }

    @Test
    void anotherNameIsNoRequest() {
        String name = JoinName.format(Kits.request());

        for (String other : List.of(
                "",
                "Engine 9",
                "[join 1]",
                name.replace("join 1", "join 2"),
                name + " ",
                name.substring(1).substring(8),
                name.replace("ABCDEFGHIJKLMNOP", "abc"),
                "\u202e" + name.substring(name.indexOf('[')),
                "x".repeat(1_000) + name)) {
            assertThat(JoinName.parse(Kits.TRUCK, other)).as(other).isEmpty();
        }
    }

    @Test
    void aNameIsFitToBeShown() {
        JoinRequest request = JoinRequest.withoutKit(Kits.TRUCK, " Engine\n9\u202e" + "x".repeat(100), Kits.AGENT_KEY);

        assertThat(request.truckName()).startsWith("Engine 9 xxx").hasSize(60);
        assertThatThrownBy(() -> JoinRequest.withoutKit(Kits.TRUCK, " \u0000", Kits.AGENT_KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
