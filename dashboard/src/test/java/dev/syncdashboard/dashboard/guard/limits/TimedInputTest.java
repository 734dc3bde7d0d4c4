package dev.syncdashboard.dashboard.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** Bodies that come byte by byte, so that no single read takes long. */
class TimedInputTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final long MORE_THAN_THERE_IS = 1L << 40;

    @Test
    void aBodyThatTricklesForLongerThanItsTimeIsGivenUp() {
        Trickle body = new Trickle(Duration.ofSeconds(20));

        assertThat(new TimedInput(body, Duration.ofMillis(50)).readToItsEnd(MORE_THAN_THERE_IS))
                .isFalse();
        assertThat(body.isAtItsEnd()).isFalse();
    }

    @Test
    void aBodyThatIsThereInItsTimeIsReadToItsEnd() {
        Trickle body = new Trickle(Duration.ofMillis(50));

        assertThat(new TimedInput(body, LONG).readToItsEnd(MORE_THAN_THERE_IS)).isTrue();
        assertThat(body.isAtItsEnd()).isTrue();
    }

    @Test
    void ofABodyThatIsTooLargeNoMoreIsRead() {
        Trickle body = new Trickle(Duration.ofSeconds(20));

        assertThat(new TimedInput(body, LONG).readToItsEnd(9)).isFalse();
        assertThat(body.given).isLessThan(20);
    }

    /** Gives a byte at each read, for so long. */
    private static final class Trickle implements InputBuffer {

        private final long end;
        private long given;

        Trickle(Duration lasting) {
            end = System.nanoTime() + lasting.toNanos();
        }

        boolean isAtItsEnd() {
            return System.nanoTime() - end >= 0;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            if (isAtItsEnd()) {
                return -1;
            }
            given++;
            handler.setByteBuffer(ByteBuffer.allocate(1));
            return 1;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
