package org.terrella.drivers.simulated;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.Farewell;
import org.terrella.drivers.mqtt.Mailbox;
import org.terrella.drivers.mqtt.Message;
import org.terrella.drivers.mqtt.MqttLink;
import org.terrella.drivers.mqtt.Presence;
import org.terrella.telemetry.time.BenchClock;

/**
 * A plug with Tasmota firmware: one relay, one meter, a client of its broker like any other. It
 * understands {@code POWER}, {@code STATUS}, {@code TELEPERIOD} and {@code VAR1} to {@code VAR16}.
 */
public final class SwitchTwin implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final MqttLink link;
  private final String topic;
  private final SwitchContacts contacts;
  private final BenchClock clock;
  private final TwinLog log;
  private final TasmotaReports reports;
  private final Thread commands;
  private final Thread telemetry;
  private volatile Duration telemetryPeriod = Duration.ofSeconds(10);
  private boolean on;

  private SwitchTwin(
      MqttLink link,
      String topic,
      SwitchContacts contacts,
      BenchClock clock,
      TwinLog log,
      Mailbox mailbox) {
    this.link = link;
    this.topic = topic;
    this.contacts = contacts;
    this.clock = clock;
    this.log = log;
    this.reports = new TasmotaReports(topic, contacts, clock);
    this.commands = Thread.ofVirtual().name("twin " + topic).unstarted(() -> obey(mailbox));
    this.telemetry = Thread.ofVirtual().name("twin telemetry " + topic).unstarted(this::report);
  }

  /**
   * Plugs it in, switched off.
   *
   * @param broker where to connect
   * @param topic its own topic
   * @param contacts what its relay switches
   * @param clock its time
   * @param log its own record
   * @return the twin, connected and subscribed
   * @throws DeviceException if the broker cannot be reached
   * @throws InterruptedException if the run is being stopped
   */
  public static SwitchTwin start(
      URI broker, String topic, SwitchContacts contacts, BenchClock clock, TwinLog log)
      throws DeviceException, InterruptedException {
    String lastWill = "tele/" + topic + "/LWT";
    var presence =
        new Presence(Message.retained(lastWill, "Online"), Message.retained(lastWill, "Offline"));
    var link = MqttLink.connect(topic + "-twin", broker, PATIENCE, presence);
    return start(link, topic, contacts, clock, log);
  }

  static SwitchTwin start(
      MqttLink link, String topic, SwitchContacts contacts, BenchClock clock, TwinLog log)
      throws DeviceException, InterruptedException {
    var mailbox = new Mailbox();
    link.subscribe(mailbox, "cmnd/" + topic + "/+");
    var twin = new SwitchTwin(link, topic, contacts, clock, log, mailbox);
    contacts.set(false);
    twin.commands.start();
    twin.telemetry.start();
    return twin;
  }

  private void obey(Mailbox mailbox) {
    try {
      while (true) {
        Message command = mailbox.take();
        String name = command.topic().substring(command.topic().lastIndexOf('/') + 1);
        obey(name.toUpperCase(Locale.ROOT), command.payload().strip());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void obey(String command, String argument) throws InterruptedException {
    switch (command) {
      case "POWER", "POWER1" -> power(argument.toUpperCase(Locale.ROOT));
      case "STATUS" -> status(argument);
      case "TELEPERIOD" -> setTelemetryPeriod(argument);
      default -> other(command, argument);
    }
  }

  private void power(String argument) throws InterruptedException {
    switch (argument) {
      case "ON", "1" -> turn(true);
      case "OFF", "0" -> turn(false);
      case "TOGGLE", "2" -> turn(!isOn());
      default -> {} // a query
    }
    say("stat", "RESULT", "{\"POWER\":\"%s\"}".formatted(word()));
    say("stat", "POWER", word());
  }

  private synchronized void turn(boolean wanted) {
    contacts.set(wanted);
    if (on != wanted) {
      on = wanted;
      log.note(wanted ? "power on" : "power off");
      if (!wanted) {
        noteEnergy();
      }
    }
  }

  private synchronized boolean isOn() {
    return on;
  }

  private String word() {
    return isOn() ? "ON" : "OFF";
  }

  private void noteEnergy() {
    log.note(String.format(Locale.ROOT, "energy %.3f J", contacts.energy().value()));
  }

  private void status(String number) throws InterruptedException {
    switch (number) {
      case "" -> say("stat", "STATUS", reports.summary(isOn()));
      case "0" -> everything();
      case "2" -> say("stat", "STATUS2", reports.firmware());
      case "5" -> say("stat", "STATUS5", reports.network());
      case "8", "10" -> say("stat", "STATUS" + number, reports.status());
      default -> say("stat", "RESULT", "{\"Command\":\"Unknown\"}");
    }
  }

  private void everything() throws InterruptedException {
    for (String number : new String[] {"", "2", "5", "10"}) {
      status(number);
    }
  }

  private void setTelemetryPeriod(String argument) throws InterruptedException {
    if (argument.matches("\\d{1,4}") && Integer.parseInt(argument) >= 10) {
      telemetryPeriod = Duration.ofSeconds(Integer.parseInt(argument));
    }
    say("stat", "RESULT", "{\"TelePeriod\":%d}".formatted(telemetryPeriod.toSeconds()));
  }

  private void other(String command, String argument) throws InterruptedException {
    boolean variable = command.matches("VAR([1-9]|1[0-6])") && !argument.contains("\"");
    String said = variable ? "\"Var%s\":\"%s\"" : "\"Command\":\"Unknown\"";
    say("stat", "RESULT", "{" + said.formatted(command.substring(3), argument) + "}");
  }

  private void report() {
    Duration due = clock.now();
    try {
      while (true) {
        due = due.plus(telemetryPeriod);
        clock.sleepUntil(due);
        say("tele", "STATE", reports.state(isOn()));
        say("tele", "SENSOR", reports.sensor());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String prefix, String last, String payload) throws InterruptedException {
    try {
      var message = Message.of(prefix + "/" + topic + "/" + last, payload);
      link.publish(message, clock.wallDeadline(PATIENCE));
    } catch (DeviceException brokerGone) {
      log.note("unheard: " + last + ": " + brokerGone.getMessage());
    }
  }

  /** Pulls the plug: notes the energy, says its last will and leaves the relay as it is. */
  @Override
  public void close() {
    commands.interrupt();
    telemetry.interrupt();
    Farewell.to(commands, FAREWELL);
    Farewell.to(telemetry, FAREWELL);
    noteEnergy();
    link.close();
  }
}
