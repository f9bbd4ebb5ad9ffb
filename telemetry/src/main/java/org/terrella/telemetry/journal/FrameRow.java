package org.terrella.telemetry.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Sample;

/** A sample where it lies in the block that was read. Goes from frame to frame. */
final class FrameRow implements JournalRow {
  private static final int MOST_CHANNELS = 1 << 20;

  /** By number in the segment. */
  private @Nullable Named[] channels = new Named[64];

  private Named named = new Named(Channel.state("no.row"), new Texts());
  private ByteBuffer block = ByteBuffer.allocate(0);
  private int start;

  private record Named(Channel channel, Texts texts) {}

  /** Names a channel, before its first sample. */
  void define(int id, Channel channel) {
    if (id < 0 || id >= MOST_CHANNELS) {
      throw new IllegalArgumentException("no such number of a channel: " + id);
    }
    if (id >= channels.length) {
      channels = Arrays.copyOf(channels, 2 * id);
    }
    channels[id] = new Named(channel, new Texts());
  }

  /** Goes to a sample. */
  void at(ByteBuffer in, int payload, int length) {
    block = in;
    start = payload;
    named = named(in.getInt(payload + Frame.ID));
    if (length != expectedLength()) {
      throw new IllegalArgumentException("%d bytes of a %s".formatted(length, kind()));
    }
  }

  private Named named(int id) {
    var found = id >= 0 && id < channels.length ? channels[id] : null;
    if (found == null) {
      throw new IllegalArgumentException("channel %d was not named before".formatted(id));
    }
    return found;
  }

  private long expectedLength() {
    return kind() == Kind.VALUE ? Frame.NUMBER_END : Frame.TEXT + (long) textLength();
  }

  private int textLength() {
    return block.getInt(start + Frame.TEXT_LENGTH);
  }

  @Override
  public Channel channel() {
    return named.channel();
  }

  @Override
  public long sequence() {
    return block.getLong(start + Frame.SEQUENCE);
  }

  @Override
  public long benchNanos() {
    return block.getLong(start + Frame.BENCH);
  }

  @Override
  public long utcNanos() {
    return block.getLong(start + Frame.UTC);
  }

  @Override
  public long deviceNanos() {
    return block.getLong(start + Frame.DEVICE);
  }

  @Override
  public Kind kind() {
    byte kind = block.get(start + Frame.READING);
    return switch (kind) {
      case Frame.READ_VALUE -> Kind.VALUE;
      case Frame.READ_TEXT -> Kind.TEXT;
      case Frame.READ_MISSING -> Kind.MISSING;
      default -> throw new IllegalArgumentException("no such kind of reading: " + kind);
    };
  }

  @Override
  public double number() {
    return kind() == Kind.VALUE ? block.getDouble(start + Frame.NUMBER) : Double.NaN;
  }

  @Override
  public String text() {
    return kind() == Kind.VALUE
        ? ""
        : named.texts().text(block.array(), start + Frame.TEXT, textLength());
  }

  @Override
  public Sample sample() {
    return FrameCodec.sample(this);
  }
}
