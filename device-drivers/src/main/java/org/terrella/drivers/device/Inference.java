package org.terrella.drivers.device;

/**
 * One batch of a workload, as the board reports it.
 *
 * @param batch 1, 2, 3, … since the workload was started
 * @param images inferences in the batch, positive
 * @param milliseconds time the board took for it, by its own clock, positive
 * @param answer digest of all outputs
 */
public record Inference(long batch, int images, double milliseconds, String answer) {
  /** Refuses what no board can have done. */
  public Inference {
    if (batch < 1 || images < 1 || !(milliseconds > 0) || Double.isInfinite(milliseconds)) {
      throw new IllegalArgumentException(
          "batch %d of %d images in %s ms".formatted(batch, images, milliseconds));
    }
  }

  /**
   * How fast the board was.
   *
   * @return inferences in one second of the board's clock
   */
  public double perSecond() {
    return images * 1000.0 / milliseconds;
  }
}
