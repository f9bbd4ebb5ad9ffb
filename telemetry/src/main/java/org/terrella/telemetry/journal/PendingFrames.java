package org.terrella.telemetry.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Sample;

/**
 * The samples that wait for the disk, in one of two buffers, while the other is being written. Not
 * safe for threads: the journal's lock guards it.
 */
final class PendingFrames {
  private final long limit;
  private final Map<Channel, Integer> channels = new LinkedHashMap<>();
  private FrameBuffer waiting = new FrameBuffer();
  private FrameBuffer writing = new FrameBuffer();

  /**
   * Begins empty.
   *
   * @param limit bytes in both buffers together
   */
  PendingFrames(long limit) {
    this.limit = limit;
  }

  /** Adds a sample; false when there is no room for it. */
  boolean add(Sample sample) {
    int before = waiting.size();
    boolean isNew = !channels.containsKey(sample.channel());
    int id = channels.computeIfAbsent(sample.channel(), channel -> channels.size());
    if (isNew) {
      FrameCodec.putChannel(waiting, id, sample.channel());
    }
    boolean fits = FrameCodec.putSample(waiting, id, sample) && size() <= limit;
    if (fits) {
      waiting.countSample();
    } else {
      waiting.truncate(before);
      channels.keySet().removeIf(channel -> isNew && channel.equals(sample.channel()));
    }
    return fits;
  }

  boolean isUrgent() {
    return size() > limit / 4;
  }

  /** Hands out what waits for writing, until the next swap. */
  FrameBuffer swap() {
    var full = waiting;
    waiting = writing;
    waiting.clear();
    writing = full;
    return full;
  }

  /** Tells that what was handed out has been written. */
  void written() {
    writing.clear();
  }

  /** Forgets everything and counts the samples. */
  long discard() {
    long lost = waiting.samples() + writing.samples();
    waiting.clear();
    writing.clear();
    return lost;
  }

  /** Names all channels so far, for a new segment. */
  FrameBuffer definitions() {
    var frames = new FrameBuffer();
    channels.forEach((channel, id) -> FrameCodec.putChannel(frames, id, channel));
    return frames;
  }

  private long size() {
    return (long) waiting.size() + writing.size();
  }
}
