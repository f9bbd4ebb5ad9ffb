package org.terrella.procedures.procedure;

import java.util.List;
import java.util.Map;

/** The channels and events that every run has, whatever its bench. */
public final class Vocabulary {
  /** Units of the channels that a run makes itself, by channel name. */
  public static final Map<String, String> CHANNELS =
      Map.ofEntries(
          Map.entry("inference.milliseconds", "ms"),
          Map.entry("inference.throughput", "1/s"),
          Map.entry("inference.count", "1"),
          Map.entry("profile.illumination", "1"),
          Map.entry("profile.array", "W"),
          Map.entry("profile.bus", "V"),
          Map.entry("profile.plate", "degC"),
          Map.entry("replay.power-late", "s"),
          Map.entry("replay.plate-late", "s"),
          Map.entry("replay.power-skipped", "1"),
          Map.entry("replay.plate-skipped", "1"));

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
