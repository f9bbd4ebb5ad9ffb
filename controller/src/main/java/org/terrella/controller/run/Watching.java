package org.terrella.controller.run;

import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.event.EventListener;

/** Somebody who watches a run while it goes on. */
public interface Watching extends SampleListener, EventListener {
  /** Something that is shown until it is closed. */
  interface Shown extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins to show.
   *
   * @return to be closed when the run has ended
   */
  Shown start();
}
