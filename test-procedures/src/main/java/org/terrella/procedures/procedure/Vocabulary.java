package org.terrella.procedures.procedure;

import java.util.List;
import java.util.Map;

/** The channels and events that every run has, whatever its bench. */
public final class Vocabulary {
  /** Units of the channels that a run makes itself, by channel name. */
  public static final Map<String, String> CHANNELS =
      Map.of(
          "inference.milliseconds", "ms",
          "inference.throughput", "1/s",
          "inference.count", "1",
          "profile.illumination", "1",
          "profile.array", "W",
          "profile.bus", "V",
          "profile.plate", "degC",
          "replay.power-late", "s",
          "replay.plate-late", "s");

  /** The kinds of event that a criterion can name. */
  public static final List<String> EVENTS =
      List.of(
          "board.reboot",
          "board.unpowered",
          "board.recovered",
          "board.garbled",
          "inference.wrong",
          "inference.missed",
          "eclipse.penumbra-entered",
          "eclipse.umbra-entered",
          "eclipse.umbra-left",
          "eclipse.penumbra-left");

  private Vocabulary() {}
}
