package org.terrella.drivers.simulated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes SCPI messages apart: several commands in one message, headers relative to the one before,
 * channel lists, the error queue. The first fault in a message ends it.
 */
final class ScpiInterpreter {
  private static final int LONGEST_QUEUE = 20;
  private static final Pattern UNIT = Pattern.compile("(\\S+)\\s*(.*)");
  private static final Pattern CHANNEL = Pattern.compile("(.*?),?\\s*\\(@(\\d+)\\)");

  private final List<ScpiCommand> commands;
  private final Deque<String> errors = new ArrayDeque<>();
  private int eventStatusEnable;

  ScpiInterpreter(List<ScpiCommand> commands) {
    this.commands = new ArrayList<>(commands);
    this.commands.add(ScpiCommand.of("*CLS", _ -> clear()));
    this.commands.add(ScpiCommand.of("*OPC", _ -> ""));
    this.commands.add(ScpiCommand.of("*OPC?", _ -> "1"));
    this.commands.add(ScpiCommand.of("*ESE", this::enable));
    this.commands.add(ScpiCommand.of("*ESE?", _ -> "%+d".formatted(eventStatusEnable)));
    this.commands.add(ScpiCommand.of("SYSTem:ERRor[:NEXT]?", _ -> nextError()));
  }

  /** Carries a message out as far as it has no fault; returns the answers to its queries. */
  List<String> run(String message) throws ScpiFault {
    List<String> answers = new ArrayList<>();
    String path = "";
    for (String unit : message.split(";", -1)) {
      String text = unit.strip();
      String absolute = text.startsWith(":") ? text.substring(1) : path + text;
      boolean common = text.startsWith("*");
      String answer = runOne(common ? text : absolute);
      path = common ? path : pathOf(absolute);
      if (!answer.isEmpty()) {
        answers.add(answer);
      }
    }
    return answers;
  }

  void report(ScpiFault fault) {
    if (errors.size() < LONGEST_QUEUE) {
      errors.add(String.valueOf(fault.getMessage()));
    }
  }

  private String runOne(String unit) throws ScpiFault {
    Matcher parts = UNIT.matcher(unit);
    if (!parts.matches()) {
      return ""; // nothing between two semicolons
    }
    String header = parts.group(1);
    for (ScpiCommand command : commands) {
      if (command.matches(header)) {
        return command.action().run(argument(command, parts.group(2).strip()));
      }
    }
    throw new ScpiFault(-113, "Undefined header; " + header.toUpperCase(Locale.ROOT));
  }

  private static String argument(ScpiCommand command, String text) throws ScpiFault {
    if (!command.isChannelled()) {
      return text;
    }
    Matcher parts = CHANNEL.matcher(text);
    if (!parts.matches()) {
      throw new ScpiFault(-109, "Missing parameter; channel list");
    }
    if (!parts.group(2).equals("1")) {
      throw ScpiFault.outOfRange("channel " + parts.group(2));
    }
    return parts.group(1).strip();
  }

  private static String pathOf(String unit) {
    String header = unit.split("\\s", 2)[0];
    return header.substring(0, header.lastIndexOf(':') + 1);
  }

  private String clear() {
    errors.clear();
    return "";
  }

  private String enable(String argument) throws ScpiFault {
    if (!argument.matches("\\d{1,3}") || Integer.parseInt(argument) > 255) {
      throw ScpiFault.outOfRange("*ESE " + argument);
    }
    eventStatusEnable = Integer.parseInt(argument);
    return "";
  }

  private String nextError() {
    String oldest = errors.poll();
    return oldest == null ? "+0,\"No error\"" : oldest;
  }
}
