package org.terrella.drivers.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.terrella.telemetry.net.PromptSockets;

/** How this project wants Paho to connect. */
final class Settings {
  private static final int KEEP_ALIVE = 10; // s
  private static final int MOST_IN_FLIGHT = 1000;

  private Settings() {}

  static MqttConnectOptions of(
      BrokerAddress address, Duration timeout, Optional<Presence> presence) {
    var options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(true);
    options.setKeepAliveInterval(KEEP_ALIVE);
    options.setMaxInflight(MOST_IN_FLIGHT);
    options.setConnectionTimeout((int) Math.max(1, timeout.toSeconds()));
    logIn(options, address);
    presence.map(Presence::will).ifPresent(will -> leave(options, will));
    return options;
  }

  private static void logIn(MqttConnectOptions options, BrokerAddress address) {
    if (!address.encrypted()) {
      options.setSocketFactory(new PromptSockets());
    }
    address.user().ifPresent(options::setUserName);
    if (!address.password().isEmpty()) {
      options.setPassword(address.password().toCharArray());
    }
  }

  private static void leave(MqttConnectOptions options, Message will) {
    byte[] payload = will.payload().getBytes(StandardCharsets.UTF_8);
    options.setWill(will.topic(), payload, 0, will.retained());
  }
}
