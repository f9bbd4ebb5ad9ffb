package org.terrella.drivers.tasmota;

import java.time.Duration;

/**
 * What differs between one Tasmota device and the next.
 *
 * @param topic the device's own, such as {@code mains}
 * @param fullTopic the order of things, with {@code %prefix%} and {@code %topic%}, as the
 *     firmware's {@code FullTopic} has it
 * @param timeout wall time for one answer
 * @param output which relay, from 1; of a device with several meters also which value
 */
public record TasmotaSettings(String topic, String fullTopic, Duration timeout, int output) {
  /** The order the firmware comes with. */
  public static final String USUAL_ORDER = "%prefix%/%topic%";

  /** Refuses what no device can have. */
  public TasmotaSettings {
    if (!topic.matches("[^#+\\s]+")) {
      throw new IllegalArgumentException("not a topic: \"" + topic + "\"");
    }
    if (!fullTopic.contains("%prefix%") || !fullTopic.contains("%topic%")) {
      throw new IllegalArgumentException(
          "full topic needs %%prefix%% and %%topic%%: \"%s\"".formatted(fullTopic));
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive, not " + timeout);
    }
    if (output < 1 || output > 32) {
      throw new IllegalArgumentException("output must lie in 1..32, not " + output);
    }
  }

  /**
   * The settings of a device with one relay, as it comes.
   *
   * @param topic the device's own
   * @return usual order, one second, output 1
   */
  public static TasmotaSettings of(String topic) {
    return new TasmotaSettings(topic, USUAL_ORDER, Duration.ofSeconds(1), 1);
  }

  /** The topic of a command, an answer or a report, such as {@code cmnd/mains/POWER}. */
  String topic(String prefix, String last) {
    String place = fullTopic.replace("%prefix%", prefix).replace("%topic%", topic);
    return (place.endsWith("/") ? place : place + "/") + last;
  }

  /** The name of the relay's command: the first has no number. */
  String power() {
    return output == 1 ? "POWER" : "POWER" + output;
  }
}
