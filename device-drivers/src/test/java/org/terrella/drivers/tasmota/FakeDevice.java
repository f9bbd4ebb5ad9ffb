package org.terrella.drivers.tasmota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.mqtt.Mailbox;
import org.terrella.drivers.mqtt.Message;
import org.terrella.drivers.mqtt.MqttLink;
import org.terrella.telemetry.time.Deadline;

/** A broker with one device behind it that answers from a script and remembers what it was told. */
final class FakeDevice implements MqttLink {
  private final Set<String> subscribed = new HashSet<>();
  private Mailbox mailbox = new Mailbox();
  private final Map<String, List<Message>> script = new HashMap<>();
  private final List<String> heard = new ArrayList<>();
  private boolean echoes = true;
  private boolean closed;
  private boolean gone;

  /** A plug as Tasmota makes it, switched off. */
  static FakeDevice tasmota() {
    var device = new FakeDevice().switched("OFF");
    device.answering("STATUS 2", "STATUS2", "{\"StatusFWR\":{\"Version\":\"14.2.0(tasmota)\"}}");
    device.answering(
        "STATUS 5", "STATUS5", "{\"StatusNET\":{\"Hostname\":\"mains-1\",\"Mac\":\"AA:BB\"}}");
    return device;
  }

  FakeDevice switched(String word) {
    return answering("POWER", "RESULT", "{\"POWER\":\"" + word + "\"}");
  }

  FakeDevice answering(String command, String topic, String payload) {
    script.put(command, List.of(Message.of("stat/mains/" + topic, payload)));
    return this;
  }

  FakeDevice silentOn(String command) {
    script.remove(command);
    return this;
  }

  FakeDevice withoutVariables() {
    echoes = false;
    return this;
  }

  void says(String topic, String payload) {
    say(Message.of(topic, payload));
  }

  private void say(Message message) {
    if (subscribed.contains(message.topic())) {
      mailbox.deliver(message);
    }
  }

  void loseBroker() {
    gone = true;
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public String broker() {
    return "tcp://fake:1883";
  }

  @Override
  public void subscribe(Mailbox box, String... filters) {
    mailbox = box;
    subscribed.addAll(List.of(filters));
  }

  @Override
  public void publish(Message message, Deadline deadline) throws DeviceException {
    if (gone) {
      throw new DeviceGone("mains", broker(), "connection lost");
    }
    String command = (message.topic().replace("cmnd/mains/", "") + " " + message.payload()).strip();
    heard.add(command);
    if (echoes && command.startsWith("Var16 ")) {
      says("stat/mains/RESULT", "{\"Var16\":\"" + message.payload() + "\"}");
    }
    script.getOrDefault(command, List.of()).forEach(this::say);
  }

  @Override
  public void close() {
    closed = true;
  }
}
