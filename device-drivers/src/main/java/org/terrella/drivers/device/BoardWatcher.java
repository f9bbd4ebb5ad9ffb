package org.terrella.drivers.device;

/** Somebody who hears what a board's console shows while it runs. */
public interface BoardWatcher {
  /**
   * The workload finished one batch.
   *
   * @param inference what it printed
   */
  void inferred(Inference inference);

  /**
   * A boot banner came although the board had been logged in.
   *
   * @param evidence the line
   */
  void rebooted(String evidence);

  /**
   * A line of the workload could not be read, whole batches may be missing.
   *
   * @param line as it came
   */
  void garbled(String line);

  /** Hears nothing. */
  BoardWatcher NOBODY =
      new BoardWatcher() {
        @Override
        public void inferred(Inference inference) {}

        @Override
        public void rebooted(String evidence) {}

        @Override
        public void garbled(String line) {}
      };
}
