package org.terrella.drivers.simulated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.terrella.drivers.link.ByteLink;

/**
 * A solar array simulator that speaks the SCPI of a Keysight E4360 with one output, {@code (@1)}.
 * Its messages end with LF or CR LF. When its link is pulled out it takes its output off, as an
 * instrument does whose communication watchdog is armed.
 */
public final class SupplyTwin implements AutoCloseable {
  private static final int LONGEST_MESSAGE = 1 << 16;

  private final TwinThread thread;

  private SupplyTwin(TwinThread thread) {
    this.thread = thread;
  }

  /**
   * Switches a twin on: output off, fixed voltage mode.
   *
   * @param end the twin's end of the link; closed with the twin
   * @param terminals what its output stage drives
   * @param log notes every change of mode, curve and output
   * @return the running twin
   */
  public static SupplyTwin start(ByteLink end, SupplyTerminals terminals, TwinLog log) {
    var panel = new SupplyPanel(terminals, log);
    return new SupplyTwin(
        TwinThread.start("supply twin", end, new Instrument(panel, terminals, log)));
  }

  /** Ends it; its terminals are no longer driven, and its log says how its output was. */
  @Override
  public void close() {
    thread.close();
  }

  private static final class Instrument implements TwinThread.Behaviour {
    private final SupplyPanel panel;
    private final TwinLog log;
    private final SupplyCommands commands;
    private final ScpiInterpreter interpreter;
    private final StringBuilder pending = new StringBuilder();

    Instrument(SupplyPanel panel, SupplyTerminals terminals, TwinLog log) {
      this.panel = panel;
      this.log = log;
      commands = new SupplyCommands(panel, terminals);
      interpreter = new ScpiInterpreter(commands.all());
    }

    @Override
    public byte[] heard(byte[] bytes) {
      pending.append(new String(bytes, ISO_8859_1));
      pending.delete(0, Math.max(0, pending.length() - LONGEST_MESSAGE));
      var answers = new StringBuilder();
      for (int end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n")) {
        String message = pending.substring(0, end).strip();
        pending.delete(0, end + 1);
        answers.append(answerTo(message));
      }
      return answers.toString().getBytes(ISO_8859_1);
    }

    @Override
    public void idle() {
      panel.watch();
    }

    @Override
    public void unplugged() {
      log.note("link lost");
      panel.setOutput(false);
    }

    @Override
    public void ended() {
      panel.end();
    }

    private String answerTo(String message) {
      panel.watch();
      List<String> answers = carryOut(message);
      panel.watch();
      return answers.isEmpty() ? "" : String.join(";", answers) + "\n";
    }

    private List<String> carryOut(String message) {
      commands.begin();
      try {
        List<String> answers = interpreter.run(message);
        commands.commit();
        return answers;
      } catch (ScpiFault fault) {
        interpreter.report(fault);
        return List.of();
      }
    }
  }
}
