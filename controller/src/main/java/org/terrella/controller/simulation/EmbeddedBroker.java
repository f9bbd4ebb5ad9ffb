package org.terrella.controller.simulation;

import java.net.URI;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;

/** The MQTT broker of a bench that names none: in memory, on loopback, on a free port. */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String ACCEPTOR = "mqtt";

  private final ActiveMQServer server;

  private EmbeddedBroker(ActiveMQServer server) {
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @return a broker that takes connections
   */
  public static EmbeddedBroker start() {
    try {
      var configuration =
          new ConfigurationImpl()
              .setPersistenceEnabled(false)
              .setSecurityEnabled(false)
              .setJMXManagementEnabled(false)
              .addAcceptorConfiguration(ACCEPTOR, "tcp://127.0.0.1:0?protocols=MQTT");
      ActiveMQServer server = ActiveMQServers.newActiveMQServer(configuration);
      server.start();
      return new EmbeddedBroker(server);
    } catch (Exception failed) {
      throw new IllegalStateException("the embedded broker did not start", failed);
    }
  }

  /**
   * Where it listens.
   *
   * @return such as {@code tcp://127.0.0.1:41883}
   */
  public URI address() {
    int port = server.getRemotingService().getAcceptor(ACCEPTOR).getActualPort();
    return URI.create("tcp://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the embedded broker did not stop", failed);
    }
  }
}
