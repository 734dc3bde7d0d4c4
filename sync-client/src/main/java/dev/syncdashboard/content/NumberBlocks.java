package dev.syncdashboard.content;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Many numbers as bytes, the highest of each first. By the block: one by one takes longer than all else, in a new process. */
final class NumberBlocks {

    private static final int BLOCK = 1 << 16;

    private NumberBlocks() {}

    static void write(int[] numbers, DataOutput out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        int most = BLOCK / Integer.BYTES;
        for (int i = 0; i < numbers.length; i += most) {
            int count = Math.min(most, numbers.length - i);
            block.asIntBuffer().put(numbers, i, count);
            out.write(block.array(), 0, count * Integer.BYTES);
        }
    }

    static void write(long[] numbers, DataOutput out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        int most = BLOCK / Long.BYTES;
        for (int i = 0; i < numbers.length; i += most) {
            int count = Math.min(most, numbers.length - i);
            block.asLongBuffer().put(numbers, i, count);
            out.write(block.array(), 0, count * Long.BYTES);
        }
    }

    static int[] readInts(int howMany, DataInput in) throws IOException {
        int[] numbers = new int[howMany];
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        int most = BLOCK / Integer.BYTES;
        for (int i = 0; i < howMany; i += most) {
            int count = Math.min(most, howMany - i);
            in.readFully(block.array(), 0, count * Integer.BYTES);
            block.asIntBuffer().get(numbers, i, count);
        }
        return numbers;
    }

    static long[] readLongs(int howMany, DataInput in) throws IOException {
        long[] numbers = new long[howMany];
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        int most = BLOCK / Long.BYTES;
        for (int i = 0; i < howMany; i += most) {
            int count = Math.min(most, howMany - i);
            in.readFully(block.array(), 0, count * Long.BYTES);
            block.asLongBuffer().get(numbers, i, count);
        }
        return numbers;
    }
}
