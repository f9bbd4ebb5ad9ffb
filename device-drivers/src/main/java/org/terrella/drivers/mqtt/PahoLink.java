package org.terrella.drivers.mqtt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.time.Deadline;

/**
 * A link through Paho.
 *
 * <p>Messages travel at quality 0. Whoever sends a command waits for the device's own answer, which
 * says more than the broker's; and the broker's acknowledgement would hold that answer back by up
 * to 40 ms where the broker waits for company before it sends small packets, as Mosquitto does.
 *
 * <p>Paho's own reconnection is not used: its timer outlives the closed client and keeps the
 * program from ending.
 */
final class PahoLink implements MqttLink, MqttCallback {
  private static final int AT_MOST_ONCE = 0;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final String device;
  private final String broker;
  private final Duration timeout;
  private final Optional<Presence> presence;
  private final MqttConnectOptions options;
  private final MqttAsyncClient client;
  private final BlockingQueue<String> losses = new LinkedBlockingQueue<>();
  private final Thread keeper;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable String down;

  private record Subscription(String filter, Mailbox box) {}

  private PahoLink(
      String device, BrokerAddress address, Duration timeout, Optional<Presence> presence)
      throws MqttException {
    this.device = device;
    this.broker = address.shown();
    this.timeout = timeout;
    this.presence = presence;
    this.options = Settings.of(address, timeout, presence);
    String id = device + "-" + UUID.randomUUID().toString().substring(0, 8);
    this.client = new MqttAsyncClient(broker, id, new MemoryPersistence());
    this.keeper = Thread.ofVirtual().name("mqtt keeper " + device).unstarted(this::keep);
  }

  static MqttLink connect(String device, URI broker, Duration timeout, Optional<Presence> presence)
      throws DeviceException, InterruptedException {
    var address = BrokerAddress.of(broker);
    try {
      var link = new PahoLink(device, address, timeout, presence);
      link.client.setCallback(link);
      link.open();
      return link;
    } catch (MqttException failed) {
      throw new DeviceGone(device, address.shown(), words(failed));
    }
  }

  private void open() throws DeviceException, InterruptedException {
    try {
      connect();
      announce();
      keeper.start();
    } catch (DeviceException | InterruptedException failed) {
      close();
      throw failed;
    }
  }

  private void connect() throws DeviceException, InterruptedException {
    try {
      finish(client.connect(options), "connect", timeout);
    } catch (MqttException failed) {
      throw new DeviceGone(device, broker, words(failed));
    }
  }

  private void announce() throws DeviceException, InterruptedException {
    if (presence.isPresent()) {
      publish(presence.get().birth(), Deadline.after(timeout));
    }
  }

  @Override
  public String broker() {
    return broker;
  }

  @Override
  public void subscribe(Mailbox box, String... filters)
      throws DeviceException, InterruptedException {
    for (String filter : filters) {
      subscriptions.add(new Subscription(filter, box));
      subscribe(filter);
    }
  }

  private void subscribe(String filter) throws DeviceException, InterruptedException {
    try {
      finish(client.subscribe(filter, AT_MOST_ONCE), "subscription to " + filter, timeout);
    } catch (MqttException failed) {
      throw new DeviceGone(device, broker, words(failed));
    }
  }

  @Override
  public void publish(Message message, Deadline deadline)
      throws DeviceException, InterruptedException {
    String reason = down;
    if (reason != null) {
      throw new DeviceGone(device, broker, reason);
    }
    byte[] payload = message.payload().getBytes(StandardCharsets.UTF_8);
    try {
      var sent = client.publish(message.topic(), payload, AT_MOST_ONCE, message.retained());
      finish(sent, "publication on " + message.topic(), deadline.remaining());
    } catch (MqttException failed) {
      throw new DeviceGone(device, broker, words(failed));
    }
  }

  private void finish(IMqttToken token, String what, Duration limit)
      throws DeviceException, InterruptedException {
    try {
      token.waitForCompletion(Math.max(1, limit.toMillis()));
    } catch (MqttException failed) {
      if (failed.getCause() instanceof InterruptedException stopped) {
        throw stopped;
      }
      if (failed.getReasonCode() == MqttException.REASON_CODE_CLIENT_TIMEOUT) {
        throw new DeviceTimeout(device, broker + " " + what, limit);
      }
      throw new DeviceGone(device, broker, words(failed));
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    down = cause instanceof MqttException failed ? words(failed) : String.valueOf(cause);
    losses.add(device);
  }

  /** Takes a lost connection up again, on a thread of its own, until the link is closed. */
  private void keep() {
    try {
      while (true) {
        losses.take();
        while (!resume()) {
          losses.poll(PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean resume() throws InterruptedException {
    try {
      if (!client.isConnected()) {
        connect();
      }
      for (Subscription subscription : subscriptions) {
        subscribe(subscription.filter());
      }
      down = null;
      announce();
      return true;
    } catch (DeviceException stillAway) {
      if (down == null) {
        down = "the broker did not take the link up again";
      }
      return false;
    }
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    String payload = new String(message.getPayload(), StandardCharsets.UTF_8);
    var arrived = new Message(topic, payload, message.isRetained());
    subscriptions.stream()
        .filter(subscription -> MqttTopic.isMatched(subscription.filter(), topic))
        .map(Subscription::box)
        .distinct()
        .forEach(box -> box.deliver(arrived));
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    // publish() waits for its own token
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      disconnect();
    }
  }

  private void disconnect() {
    keeper.interrupt();
    try {
      if (client.isConnected()) {
        farewell();
        client.disconnect(0).waitForCompletion(FAREWELL.toMillis());
      } else {
        client.disconnectForcibly(0, 1, false);
      }
      client.close(true);
    } catch (MqttException alreadyGone) {
      down = words(alreadyGone);
    }
  }

  private void farewell() throws MqttException {
    if (presence.isPresent()) {
      Message will = presence.get().will();
      byte[] payload = will.payload().getBytes(StandardCharsets.UTF_8);
      client
          .publish(will.topic(), payload, AT_MOST_ONCE, will.retained())
          .waitForCompletion(FAREWELL.toMillis());
    }
  }

  private static String words(MqttException failed) {
    Throwable cause = failed.getCause();
    return String.valueOf(cause == null ? failed.getMessage() : cause);
  }
}
