package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;

/** What a supply twin understands. The points of a curve take effect together, at the end. */
final class SupplyCommands {
  private static final String IDENTITY = "Keysight Technologies,E4360A,TWIN0001,A.01.00";
  private static final double MOST_WATCHDOG_SECONDS = 3600;

  private interface Setter {
    void accept(double number) throws ScpiFault;
  }

  private final SupplyPanel panel;
  private final SupplyTerminals terminals;
  private final Watchdog watchdog;
  private final List<ScpiCommand> all = new ArrayList<>();
  private CurveDraft draft;

  SupplyCommands(SupplyPanel panel, SupplyTerminals terminals, Watchdog watchdog) {
    this.panel = panel;
    this.terminals = terminals;
    this.watchdog = watchdog;
    draft = CurveDraft.of(panel.curve());
    addCommon();
    addLevels();
    addCurve();
    addOutput();
    addWatchdog();
    addMeasurements();
  }

  List<ScpiCommand> all() {
    return all;
  }

  /** A message begins. */
  void begin() {
    draft = CurveDraft.of(panel.curve());
  }

  /** The message ends without a fault. */
  void commit() throws ScpiFault {
    panel.setCurve(draft.judged());
  }

  private void addCommon() {
    all.add(ScpiCommand.of("*IDN?", _ -> IDENTITY));
    all.add(
        ScpiCommand.of(
            "*RST",
            _ -> {
              panel.reset();
              watchdog.reset();
              begin();
              return "";
            }));
  }

  private void addLevels() {
    channel("[SOURce:]CURRent:MODE", this::setMode);
    channel("[SOURce:]CURRent:MODE?", _ -> panel.isArray() ? "SAS" : "FIX");
    number(
        "[SOURce:]VOLTage[:LEVel][:IMMediate][:AMPLitude]",
        SupplyPanel.MOST_VOLTS,
        volts -> {
          requireFixed();
          panel.setVoltage(new Volts(volts));
        },
        () -> panel.voltage().value());
    number(
        "[SOURce:]CURRent[:LEVel][:IMMediate][:AMPLitude]",
        SupplyPanel.MOST_AMPERES,
        amperes -> {
          requireFixed();
          panel.setLimit(new Amperes(amperes));
        },
        () -> panel.limit().value());
    number(
        "[SOURce:]VOLTage:PROTection[:LEVel]",
        2 * SupplyPanel.MOST_VOLTS,
        volts -> panel.setProtection(new Volts(volts)),
        () -> panel.protection().value());
  }

  private void addCurve() {
    number(
        "[SOURce:]CURRent:SAS:ISC",
        SupplyPanel.MOST_AMPERES,
        amperes -> draft = draft.withIsc(amperes),
        () -> panel.curve().isc().value());
    number(
        "[SOURce:]CURRent:SAS:IMP",
        SupplyPanel.MOST_AMPERES,
        amperes -> draft = draft.withImp(amperes),
        () -> panel.curve().imp().value());
    number(
        "[SOURce:]VOLTage:SAS:VMP",
        SupplyPanel.MOST_VOLTS,
        volts -> draft = draft.withVmp(volts),
        () -> panel.curve().vmp().value());
    number(
        "[SOURce:]VOLTage:SAS:VOC",
        SupplyPanel.MOST_VOLTS,
        volts -> draft = draft.withVoc(volts),
        () -> panel.curve().voc().value());
  }

  private void addOutput() {
    channel("OUTPut[:STATe]", this::setOutput);
    channel("OUTPut[:STATe]?", _ -> panel.isProgrammedOn() ? "1" : "0");
    channel(
        "OUTPut:PROTection:CLEar",
        _ -> {
          panel.clearProtection();
          return "";
        });
    channel("STATus:QUEStionable:CONDition?", _ -> Integer.toString(panel.condition()));
  }

  /** For the whole instrument, so without a channel list. */
  private void addWatchdog() {
    String state = "OUTPut:PROTection:WDOG[:STATe]";
    String delay = "OUTPut:PROTection:WDOG:DELay";
    all.add(ScpiCommand.of(state, this::setWatchdog));
    all.add(ScpiCommand.of(state + "?", _ -> watchdog.isArmed() ? "1" : "0"));
    all.add(ScpiCommand.of(delay, this::setWatchdogDelay));
    all.add(ScpiCommand.of(delay + "?", _ -> Long.toString(watchdog.delay().toSeconds())));
  }

  private void addMeasurements() {
    for (String verb : List.of("MEASure", "FETCh")) {
      channel(verb + "[:SCALar]:VOLTage[:DC]?", _ -> write(terminals.voltage().value()));
      channel(verb + "[:SCALar]:CURRent[:DC]?", _ -> write(terminals.current().value()));
    }
  }

  private void channel(String notation, ScpiCommand.Action action) {
    all.add(ScpiCommand.of(notation, action).onChannel());
  }

  private void number(String notation, double most, Setter setter, DoubleSupplier getter) {
    channel(
        notation,
        argument -> {
          setter.accept(read(notation, argument, most));
          return "";
        });
    channel(notation + "?", _ -> write(getter.getAsDouble()));
  }

  private String setMode(String argument) throws ScpiFault {
    String word = argument.toUpperCase(Locale.ROOT);
    if (!word.matches("FIX(ED)?|SAS")) {
      throw new ScpiFault(-224, "Illegal parameter value; " + argument);
    }
    panel.setArray(word.equals("SAS"));
    return "";
  }

  private String setOutput(String argument) throws ScpiFault {
    panel.setOutput(readSwitch(argument));
    return "";
  }

  private String setWatchdog(String argument) throws ScpiFault {
    watchdog.setArmed(readSwitch(argument));
    return "";
  }

  private String setWatchdogDelay(String argument) throws ScpiFault {
    double seconds = read("watchdog delay", argument, MOST_WATCHDOG_SECONDS);
    if (seconds < 1 || seconds != Math.rint(seconds)) {
      throw ScpiFault.outOfRange("WATCHDOG DELAY " + argument);
    }
    watchdog.setDelay(Duration.ofSeconds((long) seconds));
    return "";
  }

  private void requireFixed() throws ScpiFault {
    if (panel.isArray()) {
      throw new ScpiFault(315, "Settings conflict; mode is SAS");
    }
  }

  private static boolean readSwitch(String argument) throws ScpiFault {
    String word = argument.toUpperCase(Locale.ROOT);
    if (!word.matches("ON|OFF|1|0")) {
      throw new ScpiFault(-224, "Illegal parameter value; " + argument);
    }
    return word.matches("ON|1");
  }

  private static double read(String notation, String argument, double most) throws ScpiFault {
    if (!argument.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      throw new ScpiFault(-104, "Data type error; " + argument);
    }
    double number = Double.parseDouble(argument);
    if (number < 0 || number > most) {
      throw ScpiFault.outOfRange(notation.toUpperCase(Locale.ROOT) + " " + argument);
    }
    return number;
  }

  private static String write(double number) {
    return String.format(Locale.ROOT, "%+.6E", number);
  }
}
