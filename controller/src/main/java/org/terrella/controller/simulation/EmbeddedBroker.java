package org.terrella.controller.simulation;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.activemq.artemis.core.config.Configuration;
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
    return undisturbed(
        () -> {
          ActiveMQServer server = ActiveMQServers.newActiveMQServer(configuration());
          server.start();
          return new EmbeddedBroker(server);
        });
  }

  private static Configuration configuration() throws Exception {
    return new ConfigurationImpl()
        .setPersistenceEnabled(false)
        .setSecurityEnabled(false)
        .setJMXManagementEnabled(false)
        .addAcceptorConfiguration(ACCEPTOR, "tcp://127.0.0.1:0?protocols=MQTT");
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
    undisturbed(
        () -> {
          server.stop();
          return server;
        });
  }

  /** On a thread that nobody interrupts: Artemis would come up, or go down, by half. */
  private static <T> T undisturbed(Callable<T> work) {
    var done = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name("embedded broker")
        .start(
            () -> {
              try {
                done.complete(work.call());
              } catch (Throwable failed) {
                done.completeExceptionally(failed);
              }
            });
    return done.join();
  }
}
