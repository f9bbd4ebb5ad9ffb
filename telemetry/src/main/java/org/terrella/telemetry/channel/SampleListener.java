package org.terrella.telemetry.channel;

/** Somebody who wants every sample as it comes, in order within a channel. */
@FunctionalInterface
public interface SampleListener {
  /**
   * Takes one sample; must return quickly and never wait for a disk or a network.
   *
   * @param sample the sample
   */
  void sampled(Sample sample);
}
