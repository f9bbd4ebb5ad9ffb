package org.terrella.drivers.console;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.sampling.Look;
import org.terrella.telemetry.time.DeviceTime;

/**
 * The clock and all sensors of a board, asked in one go: behind each answer stands a mark with its
 * number, so that a mark that is lost spoils one answer and not those behind it. The clock is the
 * kernel's time since boot, which nobody sets while it runs.
 */
record SensorSheet(String device, List<Sensor> sensors) {
  private static final String TYPED = "echo T\"E\"R-NEXT-";
  private static final String PRINTED = "TER-NEXT-";
  private static final String CLOCK = "cat /proc/uptime 2>/dev/null";

  /** Of /proc/uptime, which shows hundredths and cuts off the rest. */
  private static final Duration RESOLUTION = Duration.ofMillis(10);

  List<Channel> channels() {
    return sensors.stream()
        .map(sensor -> Channel.number(device + "." + sensor.quantity(), sensor.unit()))
        .toList();
  }

  String command() {
    var typed = new StringBuilder(marked(CLOCK, 0));
    for (int i = 0; i < sensors.size(); i++) {
      typed.append(marked(sensors.get(i).command(), i + 1));
    }
    return typed.toString();
  }

  private static String marked(String command, int number) {
    return command + "; " + TYPED + number + "; ";
  }

  Look missing(String why) {
    return new Look(sensors.stream().<Reading>map(_ -> new Reading.Missing(why)).toList());
  }

  Look read(List<String> lines) {
    var answers = answers(lines);
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < sensors.size(); i++) {
      readings.add(reading(sensors.get(i), Optional.ofNullable(answers.get(i + 1))));
    }
    return new Look(readings, Optional.ofNullable(answers.get(0)).flatMap(SensorSheet::uptime));
  }

  /** The last line before each mark, or what stands before the mark in its own line. */
  private Map<Integer, String> answers(List<String> lines) {
    var answers = new HashMap<Integer, String>();
    String answer = "";
    for (String line : lines) {
      int mark = line.lastIndexOf(PRINTED);
      Optional<Integer> number = mark < 0 ? Optional.empty() : number(line, mark);
      if (number.isPresent()) {
        answers.putIfAbsent(number.get(), answer + line.substring(0, mark));
        answer = "";
      } else if (!line.isBlank()) {
        answer = line;
      }
    }
    return answers;
  }

  private Optional<Integer> number(String line, int mark) {
    String number = line.substring(mark + PRINTED.length());
    return number.matches("\\d{1,4}") && Integer.parseInt(number) <= sensors.size()
        ? Optional.of(Integer.valueOf(number))
        : Optional.empty();
  }

  private static Reading reading(Sensor sensor, Optional<String> answer) {
    if (answer.isEmpty()) {
      return new Reading.Missing("its answer did not end");
    }
    try {
      double number = Double.parseDouble(firstWord(answer.get()));
      return new Reading.Value(number * sensor.scale());
    } catch (NumberFormatException notANumber) {
      return new Reading.Missing(sensor.source() + " answered \"" + answer.get() + "\"");
    }
  }

  private static Optional<DeviceTime> uptime(String answer) {
    String seconds = firstWord(answer);
    if (!seconds.matches("\\d{1,9}\\.\\d{2}")) {
      return Optional.empty();
    }
    var sinceBoot = new BigDecimal(seconds).movePointRight(9).longValueExact();
    return Optional.of(new DeviceTime(Instant.EPOCH.plusNanos(sinceBoot), RESOLUTION));
  }

  private static String firstWord(String answer) {
    return answer.strip().replaceAll("\\s.*", "");
  }
}
