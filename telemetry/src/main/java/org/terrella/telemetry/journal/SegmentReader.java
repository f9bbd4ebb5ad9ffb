package org.terrella.telemetry.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Sample;

/** Reads one segment from its beginning. */
final class SegmentReader implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final DataInputStream in;
  private final Map<Integer, Channel> channels = new HashMap<>();
  private long offset;

  SegmentReader(Path file) throws IOException {
    this.file = file;
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }

  /** After the last frame that was whole. */
  long offset() {
    return offset;
  }

  /**
   * Reads the next sample.
   *
   * @param end where to stop reading, in bytes from the beginning
   * @return empty at the end, or where a crash has torn off the rest
   * @throws CorruptJournal if a frame is broken although whole ones follow
   */
  Optional<Sample> next(long end) throws IOException {
    while (offset < end) {
      var payload = payload(end - offset);
      if (payload.isEmpty()) {
        requireTorn(end);
        return Optional.empty();
      }
      var sample = decode(payload.get());
      offset += FrameBuffer.HEADER + payload.get().capacity();
      if (sample.isPresent()) {
        return sample;
      }
    }
    return Optional.empty();
  }

  /** Reads a frame's content; empty when the frame is not whole. */
  private Optional<ByteBuffer> payload(long left) throws IOException {
    if (left < FrameBuffer.HEADER) {
      return Optional.empty();
    }
    int length = in.readInt();
    int crc = in.readInt();
    if (length < 1 || length > Math.min(FrameBuffer.MAX_PAYLOAD, left - FrameBuffer.HEADER)) {
      return Optional.empty();
    }
    var bytes = new byte[length];
    in.readFully(bytes);
    var payload = ByteBuffer.wrap(bytes);
    return crc == crcOf(payload) ? Optional.of(payload) : Optional.empty();
  }

  private Optional<Sample> decode(ByteBuffer payload) throws CorruptJournal {
    try {
      byte kind = payload.get();
      int id = payload.getInt();
      return switch (kind) {
        case FrameCodec.CHANNEL -> define(id, FrameCodec.channel(payload));
        case FrameCodec.SAMPLE -> Optional.of(FrameCodec.sample(payload, channel(id)));
        default -> throw new IllegalArgumentException("no such kind of frame: " + kind);
      };
    } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new CorruptJournal(file, offset, "a whole frame that makes no sense: " + e);
    }
  }

  private Optional<Sample> define(int id, Channel channel) {
    channels.put(id, channel);
    return Optional.empty();
  }

  private Channel channel(int id) {
    var channel = channels.get(id);
    if (channel == null) {
      throw new IllegalArgumentException("channel %d was not named before".formatted(id));
    }
    return channel;
  }

  /** A crash tears the end off; whatever has whole frames after it was no crash. */
  private void requireTorn(long end) throws IOException {
    var rest = rest(end);
    for (int at = 1; at + FrameBuffer.HEADER < rest.capacity(); at++) {
      if (isWhole(rest, at)) {
        throw new CorruptJournal(
            file, offset, "a broken frame, but whole ones follow at byte " + (offset + at));
      }
    }
  }

  private ByteBuffer rest(long end) throws IOException {
    try (var again = Files.newInputStream(file)) {
      again.skipNBytes(offset);
      return ByteBuffer.wrap(again.readNBytes((int) Math.min(end - offset, Integer.MAX_VALUE - 8)));
    }
  }

  private static boolean isWhole(ByteBuffer rest, int at) {
    int length = rest.getInt(at);
    int start = at + FrameBuffer.HEADER;
    return length > 0
        && length <= Math.min(FrameBuffer.MAX_PAYLOAD, rest.capacity() - start)
        && rest.getInt(at + Integer.BYTES) == crcOf(rest.slice(start, length));
  }

  private static int crcOf(ByteBuffer bytes) {
    var crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
