package org.terrella.drivers.scpi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;

/** A link that answers from a script and remembers what it was told; nonces come back by nature. */
final class ScriptedLink implements ByteLink {
  private static final Pattern NONCE =
      Pattern.compile("\\*CLS;\\*ESE (\\d+);\\*ESE\\?;\\*ESE (\\d+);\\*ESE\\?");

  private final Map<String, String> script = new HashMap<>();
  private final List<String> heard = new ArrayList<>();
  private final StringBuilder answers = new StringBuilder();
  private boolean mute;
  private boolean closed;

  ScriptedLink() {
    answering("*IDN?", "Keysight Technologies,E4360A,MY1,A.01");
    answering("*OPC?", "1").answering("SYST:ERR?", "+0,\"No error\"");
    answering("VOLT:PROT? (@1)", "+3.465E+01");
  }

  ScriptedLink answering(String question, String answer) {
    script.put(question, answer);
    return this;
  }

  /** From now on it hears and does not answer. */
  void mute() {
    mute = true;
  }

  /** Something that nobody asked for. */
  void utter(String bytes) {
    answers.append(bytes);
  }

  /** All that it was told, without synchronisation. */
  List<String> heard() {
    return heard.stream().filter(line -> !NONCE.matcher(line).matches()).toList();
  }

  int synchronisations() {
    return heard.size() - heard().size();
  }

  void forget() {
    heard.clear();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public String port() {
    return "script";
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) throws DeviceGone {
    requireOpen();
    String line = new String(bytes, ISO_8859_1).strip();
    heard.add(line);
    if (!mute) {
      answers.append(answer(line));
    }
  }

  @Override
  public byte[] receive(Deadline deadline) throws DeviceGone {
    requireOpen();
    byte[] bytes = answers.toString().getBytes(ISO_8859_1);
    answers.setLength(0);
    return bytes;
  }

  @Override
  public void close() {
    closed = true;
  }

  private String answer(String line) {
    Matcher nonce = NONCE.matcher(line);
    if (nonce.matches()) {
      return "+%s;+%s\n".formatted(nonce.group(1), nonce.group(2));
    }
    String answer = script.get(line);
    return answer == null ? "" : answer + "\r\n";
  }

  private void requireOpen() throws DeviceGone {
    if (closed) {
      throw new DeviceGone("psu", "script", "closed");
    }
  }
}
