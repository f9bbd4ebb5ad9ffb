package org.terrella.telemetry.journal;

import java.time.Duration;

/**
 * What a journal may take.
 *
 * @param segmentBytes of disk, after which a segment is full
 * @param pendingBytes of memory, for what waits for the disk; made up to a power of two
 * @param patience with a disk that hangs when the journal is closed
 */
record Limits(long segmentBytes, int pendingBytes, Duration patience) {
  /**
   * Memory for 300,000 samples: three seconds of a hanging disk at 100,000 samples a second, and
   * minutes at the rates of most benches. Linux gives a disk 30 s before it resets it and tries
   * again, so a journal waits for twice that; systemd kills a service that has not stopped after 90
   * s, which leaves 30 s to write down the verdict.
   */
  static final Limits STANDARD = new Limits(64L << 20, 16 << 20, Duration.ofSeconds(60));
}
