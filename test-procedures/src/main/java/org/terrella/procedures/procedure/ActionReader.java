package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;

/** Turns the one entry under {@code do} into an action. */
final class ActionReader {
  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Pattern ANYTHING = Pattern.compile("");

  private final Figures figures;

  ActionReader(Figures figures) {
    this.figures = figures;
  }

  /** The one action of a step. */
  Entry only(Entry doing) throws InvalidDocument {
    List<Entry> actions = List.copyOf(doing.fields().values());
    return switch (actions.size()) {
      case 0 -> throw doing.wrong("the step does nothing", "give it an action");
      case 1 -> actions.getFirst();
      default -> {
        Entry second = actions.get(1);
        throw second.wrong(
            "the step does %s as well".formatted(second.key()), "make a step of its own for it");
      }
    };
  }

  Action read(Entry value) throws InvalidDocument {
    return switch (value.key()) {
      case "supply" ->
          value.text().equals("off") ? new Action.SupplyOff() : new Action.SupplyNominal();
      case "thermal" -> new Action.ThermalOff();
      case "switch" -> new Action.SetSwitch(value.text().equals("on"));
      case "await-power-good" -> new Action.AwaitPowerGood(time(value, "within"));
      case "boot" -> new Action.Boot(time(value, "within"));
      case "infer" -> new Action.Infer(figures.count(value.get("batches")), stall(value));
      case "replay" -> replay(value);
      case "command" -> command(value);
      case "read" -> new Action.ReadSensors();
      case "power-cycle" -> powerCycle(value);
      case "reset" -> new Action.Reset(time(value, "hold"));
      case "shut-down" -> new Action.ShutDown(time(value, "within"));
      case "wait" -> new Action.Pause(time(value, "for"));
      default -> throw value.wrong("no such action: " + value.key(), "see the schema");
    };
  }

  private Action replay(Entry value) throws InvalidDocument {
    int orbits = figures.count(value.get("orbits"));
    return new Action.Replay(orbits, value.find("while").isPresent(), stall(value));
  }

  private Action command(Entry value) throws InvalidDocument {
    Entry line = value.get("run");
    if (line.text().indexOf('\n') >= 0) {
      throw line.wrong("a command is one line", "join the lines with ;");
    }
    return new Action.Command(line.text(), time(value, "within"), expect(value.find("expect")));
  }

  private static Pattern expect(Optional<Entry> entry) throws InvalidDocument {
    return entry.isPresent() ? pattern(entry.get()) : ANYTHING;
  }

  private static Pattern pattern(Entry entry) throws InvalidDocument {
    try {
      return Pattern.compile(entry.text(), Pattern.MULTILINE);
    } catch (PatternSyntaxException mistake) {
      throw entry.wrong(
          "not a regular expression: %s at character %d"
              .formatted(mistake.getDescription(), mistake.getIndex() + 1),
          "put a backslash before a character that is meant as such");
    }
  }

  private Action powerCycle(Entry value) throws InvalidDocument {
    return new Action.PowerCycle(
        figures.count(value.get("times")), time(value, "off-for"), time(value, "boot-within"));
  }

  private Duration time(Entry value, String key) throws InvalidDocument {
    return figures.duration(value.get(key));
  }

  private Duration stall(Entry value) throws InvalidDocument {
    Optional<Entry> entry = value.find("stall");
    return entry.isPresent() ? figures.duration(entry.get()) : STALL;
  }
}
