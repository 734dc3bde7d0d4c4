package dev.syncdashboard.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

    private Duration passed = Duration.ofDays(1);
    private final LoginLimits limits = new LoginLimits(() -> passed);

    @Test
    void anAddressWaitsLongerAfterEachFailureAndNeverLongerThanAQuarterOfAnHour() {
        fail(5, "192.0.2.1", "");

        assertThat(limits.tryNow("192.0.2.1", "")).isEqualTo(Duration.ofSeconds(1));
        passed = passed.plusSeconds(1);
        assertThat(limits.tryNow("192.0.2.1", "")).isZero();
        assertThat(limits.tryNow("192.0.2.1", "")).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 30; i++) {
            passed = passed.plus(Duration.ofMinutes(15));
            limits.tryNow("192.0.2.1", "");
        }
        assertThat(limits.tryNow("192.0.2.1", "")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAccountThatManyAddressesTryWaitsAMinuteAtMost() {
        for (int i = 0; i < 40; i++) {
            limits.tryNow("192.0.2." + i, "jo");
            passed = passed.plus(Duration.ofMinutes(1));
        }
        limits.tryNow("198.51.100.1", "jo");

        assertThat(limits.tryNow("198.51.100.2", "jo")).isEqualTo(Duration.ofMinutes(1));
        assertThat(limits.tryNow("198.51.100.2", "kim")).isZero();
    }

    @Test
    void aLoginThatIsRightOrAnHourWithoutAFailureEndsIt() {
        fail(6, "192.0.2.1", "jo");
        limits.succeeded("192.0.2.1", "jo");
        assertThat(limits.tryNow("192.0.2.1", "jo")).isZero();

        fail(6, "192.0.2.2", "kim");
        passed = passed.plus(Duration.ofMinutes(61));
        fail(4, "192.0.2.2", "kim");
        assertThat(limits.tryNow("192.0.2.2", "kim")).isZero();
    }

    @Test
    void aNetworkOfIpV6IsOneAddress() {
        for (int i = 0; i < 5; i++) {
            limits.tryNow("2001:db8:1:2:" + i + ":0:0:1", "");
        }

        assertThat(limits.tryNow("2001:db8:1:2:ffff:0:0:1", "")).isPositive();
        assertThat(limits.tryNow("2001:db8:1:3:0:0:0:1", "")).isZero();
    }

    @Test
    void howeverManyAddressesTryTheMemoryIsBoundedAndTheNewestAreRemembered() {
        for (int i = 0; i < 20_000; i++) {
            limits.tryNow("10.0." + i / 250 + "." + i % 250, "jo" + i % 3);
            passed = passed.plus(Duration.ofMinutes(1));
        }

        assertThat(limits.remembered()).isEqualTo(5_000);
        fail(5, "192.0.2.1", "last");
        assertThat(limits.tryNow("192.0.2.1", "last")).isPositive();
    }

    private void fail(int times, String address, String account) {
        for (int i = 0; i < times; i++) {
            limits.tryNow(address, account);
        }
    }
}
