package dev.syncdashboard.dashboard.guard.limits;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request's body that has to be there in a certain time. The server's own limit is one for each single read, so a byte
 * a second would never pass it.
 */
final class TimedInput implements InputBuffer {

    private final InputBuffer body;
    private final long until;

    TimedInput(InputBuffer body, Duration time) {
        this.body = body;
        this.until = System.nanoTime() + time.toNanos();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - until > 0) {
            throw new SocketTimeoutException("The body of the request took too long.");
        }
        return body.doRead(handler);
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Reads what nobody has read, since browsers show no answer before that; gives whether that was all. */
    boolean readToItsEnd(long most) {
        Discarding discarding = new Discarding();
        try {
            long size = 0;
            int read = doRead(discarding);
            while (read >= 0 && size <= most) {
                size += read;
                read = doRead(discarding);
            }
            return read < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Discarding implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer other) {
            buffer = other;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
