package org.terrella.drivers.tasmota;

import java.util.List;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.Identity;
import org.terrella.drivers.device.Meter;
import org.terrella.drivers.device.SafeState;
import org.terrella.drivers.device.Settling;
import org.terrella.drivers.device.Switch;
import org.terrella.drivers.mqtt.MqttLink;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.BenchClock;

/** A Tasmota relay, with its meter if it has one. {@link #close} leaves it switched off. */
public final class TasmotaSwitch implements Switch, Meter {
  private final String name;
  private final MqttLink link;
  private final TasmotaSettings settings;
  private final Conversation conversation;
  private final RelayState relay;
  private final Identity identity;
  private final Settling settling;

  private TasmotaSwitch(
      String name,
      MqttLink link,
      TasmotaSettings settings,
      Conversation conversation,
      RelayState relay,
      Identity identity) {
    this.name = name;
    this.link = link;
    this.settings = settings;
    this.conversation = conversation;
    this.relay = relay;
    this.identity = identity;
    settling = new Settling(name, conversation.port());
  }

  /**
   * Finds the device at its broker and asks who it is; its relay stays as it is.
   *
   * @param name name from the bench file
   * @param link connected; closed with the switch, and when it cannot be opened
   * @param settings where and which it is
   * @param clock measures the timeouts
   * @return the switch, opened
   * @throws DeviceException if there is no such device at the broker
   * @throws InterruptedException if the run is being stopped
   */
  public static TasmotaSwitch open(
      String name, MqttLink link, TasmotaSettings settings, BenchClock clock)
      throws DeviceException, InterruptedException {
    try {
      var conversation = new Conversation(name, link, settings, clock);
      conversation.begin();
      var relay = relay(name, settings, conversation);
      var identity = new Introduction(name, settings, conversation).identity();
      return new TasmotaSwitch(name, link, settings, conversation, relay, identity);
    } catch (DeviceException | InterruptedException failed) {
      link.close();
      throw failed;
    }
  }

  private static RelayState relay(String name, TasmotaSettings settings, Conversation conversation)
      throws DeviceException, InterruptedException {
    try {
      return conversation.ask(settings.power(), "", RelayState.form(name, settings, "RESULT"));
    } catch (DeviceTimeout perhapsOnTheOtherTopic) {
      conversation.listenTo(settings.power());
      return conversation.ask(
          settings.power(), "", RelayState.form(name, settings, settings.power()));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String port() {
    return conversation.port();
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public List<Channel> channels() {
    return List.of(
        Channel.number(name + ".voltage", "V"),
        Channel.number(name + ".current", "A"),
        Channel.number(name + ".power", "W"),
        Channel.state(name + ".state"));
  }

  @Override
  public List<Reading> sample() throws DeviceException, InterruptedException {
    Optional<Line> line = report();
    var state = new Reading.Text(isOn() ? "on" : "off");
    if (line.isEmpty()) {
      var missing = new Reading.Missing("it has no meter");
      return List.of(missing, missing, missing, state);
    }
    return List.of(
        new Reading.Value(line.get().voltage().value()),
        new Reading.Value(line.get().current().value()),
        new Reading.Value(line.get().power().value()),
        state);
  }

  @Override
  public Line line() throws DeviceException, InterruptedException {
    return report().orElseThrow(() -> new DeviceGarbled(name, "STATUS 8", "no meter"));
  }

  private Optional<Line> report() throws DeviceException, InterruptedException {
    return conversation.ask("STATUS", "8", new MeterReport(name, settings));
  }

  @Override
  public void set(boolean on) throws DeviceException, InterruptedException {
    settling.set(() -> turn(on));
  }

  private void turn(boolean on) throws DeviceException, InterruptedException {
    String wanted = on ? "ON" : "OFF";
    conversation.ask(settings.power(), wanted, relay);
    if (isOn() != on) {
      throw new DeviceRefused(
          name, settings.power() + " " + wanted, on ? "it stays OFF" : "it stays ON");
    }
  }

  @Override
  public boolean isOn() throws DeviceException, InterruptedException {
    return conversation.ask(settings.power(), "", relay);
  }

  @Override
  public void close() throws DeviceException {
    if (settling.end()) {
      try (link) {
        SafeState.reach(
            () -> {
              conversation.hurry(settings.power(), "OFF");
              settling.setLast(() -> turn(false));
            });
      }
    }
  }
}
