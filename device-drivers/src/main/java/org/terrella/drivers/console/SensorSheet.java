package org.terrella.drivers.console;

import java.util.ArrayList;
import java.util.List;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;

/** All sensors of a board, asked in one go: their outputs are told apart by a line between them. */
record SensorSheet(String device, List<Sensor> sensors) {
  private static final String TYPED = "echo T\"E\"R-NEXT; ";
  private static final String PRINTED = "TER-NEXT";

  List<Channel> channels() {
    return sensors.stream()
        .map(sensor -> Channel.number(device + "." + sensor.quantity(), sensor.unit()))
        .toList();
  }

  String command() {
    var typed = new StringBuilder();
    sensors.forEach(sensor -> typed.append(sensor.command()).append("; ").append(TYPED));
    return typed.toString();
  }

  List<Reading> missing(String why) {
    return sensors.stream().<Reading>map(_ -> new Reading.Missing(why)).toList();
  }

  List<Reading> read(List<String> lines) {
    var readings = new ArrayList<Reading>();
    String answer = "";
    for (String line : lines) {
      if (line.endsWith(PRINTED) && readings.size() < sensors.size()) {
        String unended = line.substring(0, line.length() - PRINTED.length());
        readings.add(reading(sensors.get(readings.size()), answer + unended));
        answer = "";
      } else if (!line.isBlank()) {
        answer = line;
      }
    }
    while (readings.size() < sensors.size()) {
      readings.add(new Reading.Missing("its answer did not end"));
    }
    return List.copyOf(readings);
  }

  private static Reading reading(Sensor sensor, String answer) {
    try {
      double number = Double.parseDouble(answer.strip().replaceAll("\\s.*", ""));
      return new Reading.Value(number * sensor.scale());
    } catch (NumberFormatException notANumber) {
      return new Reading.Missing(sensor.source() + " answered \"" + answer + "\"");
    }
  }
}
