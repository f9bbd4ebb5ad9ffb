package org.terrella.telemetry.influx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that do not hold back small packets; waiting for more costs 40 ms for each batch. */
final class EagerSockets extends SocketFactory {
  private final SocketFactory plain = SocketFactory.getDefault();

  @Override
  public Socket createSocket() throws IOException {
    return eager(plain.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return eager(plain.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return eager(plain.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return eager(plain.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return eager(plain.createSocket(host, port, from, fromPort));
  }

  private static Socket eager(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
