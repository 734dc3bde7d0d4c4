package dev.syncdashboard.stationlist;

import dev.syncdashboard.content.FileListStream.TooLargeException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more comes than may: a few compressed bytes can hold any number of plain ones. */
final class LimitedStream extends FilterInputStream {

    private long rest;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.rest = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws TooLargeException {
        rest -= Math.max(read, 0);
        if (rest < 0) {
            throw new TooLargeException();
        }
    }
}
