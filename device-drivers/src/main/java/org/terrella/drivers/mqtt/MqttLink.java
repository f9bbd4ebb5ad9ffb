package org.terrella.drivers.mqtt;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.telemetry.time.Deadline;

/**
 * One client's connection to a broker. A lost connection is taken up again by itself, and its
 * subscriptions with it; what is published or said meanwhile is lost, and {@link #publish} says so.
 */
public interface MqttLink extends AutoCloseable {
  /**
   * Connects.
   *
   * @param device name from the bench file, for messages and the client id
   * @param broker such as {@code tcp://127.0.0.1:1883} or {@code ssl://user:password@lab:8883}
   * @param timeout wall time for the connection, and for each subscription
   * @return the link, connected
   * @throws DeviceException if the broker cannot be reached or does not let us in
   * @throws InterruptedException if the run is being stopped
   */
  static MqttLink connect(String device, URI broker, Duration timeout)
      throws DeviceException, InterruptedException {
    return PahoLink.connect(device, broker, timeout, Optional.empty());
  }

  /**
   * Connects as something that others watch.
   *
   * @param device name, for messages and the client id
   * @param broker as in {@link #connect(String, URI, Duration)}
   * @param timeout as in {@link #connect(String, URI, Duration)}
   * @param presence shown to others
   * @return the link, connected
   * @throws DeviceException if the broker cannot be reached or does not let us in
   * @throws InterruptedException if the run is being stopped
   */
  static MqttLink connect(String device, URI broker, Duration timeout, Presence presence)
      throws DeviceException, InterruptedException {
    return PahoLink.connect(device, broker, timeout, Optional.of(presence));
  }

  /**
   * Where it leads, without the password.
   *
   * @return such as {@code tcp://127.0.0.1:1883}
   */
  String broker();

  /**
   * Subscribes; returns when the broker has confirmed it.
   *
   * @param box where their messages are left
   * @param filters topics, may hold {@code +} and {@code #}
   * @throws DeviceException if the broker does not confirm
   * @throws InterruptedException if the run is being stopped
   */
  void subscribe(Mailbox box, String... filters) throws DeviceException, InterruptedException;

  /**
   * Hands one message to the broker's connection. That it was delivered only an answer can show.
   *
   * @param message the message
   * @param deadline a broker that does not take it until then is gone
   * @throws DeviceException if it could not be sent
   * @throws InterruptedException if the run is being stopped
   */
  void publish(Message message, Deadline deadline) throws DeviceException, InterruptedException;

  /** Disconnects. */
  @Override
  void close();
}
