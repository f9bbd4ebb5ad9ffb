package org.terrella.drivers.mqtt;

import java.net.URI;
import java.util.Optional;

/** A broker's address, taken apart: what may be shown, and what may not. */
record BrokerAddress(String shown, boolean encrypted, Optional<String> user, String password) {
  static BrokerAddress of(URI broker) {
    boolean encrypted =
        switch (String.valueOf(broker.getScheme())) {
          case "tcp", "mqtt" -> false;
          case "ssl", "mqtts" -> true;
          default -> throw refused(broker);
        };
    if (broker.getHost() == null) {
      throw refused(broker);
    }
    String login = broker.getUserInfo() == null ? "" : broker.getUserInfo();
    int colon = login.indexOf(':');
    String user = colon < 0 ? login : login.substring(0, colon);
    String password = colon < 0 ? "" : login.substring(colon + 1);
    return new BrokerAddress(
        shown(broker, encrypted),
        encrypted,
        Optional.of(user).filter(name -> !name.isEmpty()),
        password);
  }

  private static String shown(URI broker, boolean encrypted) {
    int standard = encrypted ? 8883 : 1883;
    int port = broker.getPort() < 0 ? standard : broker.getPort();
    return "%s://%s:%d".formatted(encrypted ? "ssl" : "tcp", broker.getHost(), port);
  }

  private static IllegalArgumentException refused(URI broker) {
    return new IllegalArgumentException(
        "a broker is tcp://host:port or ssl://host:port, not \"%s://%s\""
            .formatted(broker.getScheme(), broker.getHost()));
  }

  @Override
  public String toString() {
    return shown;
  }
}
