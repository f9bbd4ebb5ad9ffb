package org.terrella.telemetry.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Payloads on their way to the disk, in memory that is taken once and never grows.
 *
 * <p>Many threads put payloads in and none of them waits for another, nor for the disk: one atomic
 * step takes the room, then the thread fills it and publishes it. One thread takes them out in the
 * order in which the room was taken. Each slot begins with a word that is zero until it is
 * published, then the payload's length.
 */
final class FrameRing {
  /** What {@link #claim} says when there is no room. */
  static final int NO_ROOM = -1;

  private static final int LEAST = 256;
  private static final int RELEASED_AT_ONCE = 1 << 16;
  private static final long CLOSED = Long.MIN_VALUE;

  /** Published where nothing more fits before the end of the memory. */
  private static final long SKIP = -1;

  private static final VarHandle WORD =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final byte[] ZEROES = new byte[1 << 12];

  private final int capacity;
  private final ByteBuffer memory;

  /** All bytes that were ever taken, with {@link #CLOSED}. */
  private final AtomicLong claimed = new AtomicLong();

  /** All bytes that were ever given back; zeroed again. */
  private volatile long released;

  /** All bytes that were read; of the reading thread. */
  private long read;

  /**
   * Takes the memory.
   *
   * @param bytes made up to a power of two
   */
  FrameRing(int bytes) {
    capacity = Math.max(LEAST, Integer.highestOneBit(2 * bytes - 1));
    memory = ByteBuffer.allocateDirect(capacity);
  }

  /** Where payloads are put and lie. */
  ByteBuffer memory() {
    return memory;
  }

  /**
   * Takes room for a payload, which must then be published.
   *
   * @return where to put it, or {@link #NO_ROOM}
   */
  int claim(int length) {
    int size = slot(length);
    while (true) {
      long at = claimed.get();
      int start = place(at);
      int skipped = start + size <= capacity ? 0 : capacity - start;
      long next = at + skipped + size;
      if (at < 0 || next - released > capacity) {
        return NO_ROOM;
      }
      if (claimed.compareAndSet(at, next)) {
        if (skipped > 0) {
          WORD.setRelease(memory, start, SKIP);
        }
        return place(next - size) + Long.BYTES;
      }
    }
  }

  /** Hands a payload over that has been put where {@link #claim} said. */
  void publish(int at, int length) {
    WORD.setRelease(memory, at - Long.BYTES, (long) length);
  }

  /** Ends the putting in. */
  void close() {
    claimed.updateAndGet(at -> at | CLOSED);
  }

  boolean isClosed() {
    return claimed.get() < 0;
  }

  /** How many bytes have ever been taken; {@link #read} gets there. */
  long claimed() {
    return claimed.get() & ~CLOSED;
  }

  /** How many bytes have been read. */
  long read() {
    return read;
  }

  /** Tells where the next payload lies, or {@link #NO_ROOM} when it is not there yet. */
  int next() {
    if (read - released > RELEASED_AT_ONCE) {
      release();
    }
    if (read < claimed() && word(read) == SKIP) {
      read += capacity - place(read);
    }
    return read < claimed() && word(read) != 0 ? place(read) + Long.BYTES : NO_ROOM;
  }

  /** Tells how long the next payload is. */
  int length() {
    return (int) word(read);
  }

  /** Goes on behind the payload that was read. */
  void pass() {
    read += slot(length());
  }

  /** Gives the room of all that was read back. */
  void release() {
    for (long at = released; at < read; ) {
      int start = place(at);
      int length = (int) Math.min(Math.min(read - at, capacity - start), ZEROES.length);
      memory.put(start, ZEROES, 0, length);
      at += length;
    }
    released = read;
  }

  private long word(long at) {
    return (long) WORD.getAcquire(memory, place(at));
  }

  private int place(long at) {
    return (int) at & (capacity - 1);
  }

  private static int slot(int length) {
    return Long.BYTES + (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
  }
}
