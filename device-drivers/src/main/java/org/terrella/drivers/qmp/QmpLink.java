package org.terrella.drivers.qmp;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.telemetry.time.Deadline;

/**
 * Lines to and from QEMU's socket. The two threads that touch the socket belong to the link: the
 * interrupt of any other thread would close it, and the board could not be switched off any more.
 */
final class QmpLink implements AutoCloseable {
  private final String device;
  private final Path path;
  private final SocketChannel channel;
  private final BlockingQueue<String> incoming = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile Optional<String> end = Optional.empty();

  private QmpLink(String device, Path path, SocketChannel channel) {
    this.device = device;
    this.path = path;
    this.channel = channel;
    this.writer = Thread.ofVirtual().name("qmp writer " + device).start(this::write);
    Thread.ofVirtual().name("qmp reader " + device).start(this::read);
  }

  static QmpLink connect(String device, Path path) throws DeviceGone {
    try {
      var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        channel.connect(UnixDomainSocketAddress.of(path));
        return new QmpLink(device, path, channel);
      } catch (IOException refused) {
        channel.close();
        throw refused;
      }
    } catch (IOException failed) {
      throw new DeviceGone(device, path.toString(), String.valueOf(failed.getMessage()));
    }
  }

  String port() {
    return path.toString();
  }

  void send(String line) throws DeviceGone {
    requireOpen();
    outgoing.add(line + "\n");
  }

  /** Takes the next line, or waits for one; empty when the deadline passes first. */
  Optional<String> receive(Deadline deadline) throws DeviceException, InterruptedException {
    long nanos = deadline.remaining().toNanos();
    var line = Optional.ofNullable(incoming.poll(nanos, TimeUnit.NANOSECONDS));
    if (line.isEmpty() || line.get().isEmpty()) {
      requireOpen();
    }
    return line;
  }

  private void requireOpen() throws DeviceGone {
    if (end.isPresent()) {
      throw new DeviceGone(device, path.toString(), end.get());
    }
  }

  private void read() {
    try (var lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        incoming.add(line);
      }
      end("QEMU has closed the connection");
    } catch (IOException failed) {
      end(String.valueOf(failed.getMessage()));
    }
  }

  private void write() {
    try {
      while (true) {
        var bytes = ByteBuffer.wrap(outgoing.take().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      end(String.valueOf(failed.getMessage()));
    }
  }

  private void end(String why) {
    end = end.or(() -> Optional.of(why));
    incoming.add(""); // wakes whoever waits
  }

  @Override
  public void close() {
    end("closed");
    writer.interrupt(); // closes the socket, should it be writing
    try {
      channel.close();
    } catch (IOException failed) {
      end(String.valueOf(failed.getMessage()));
    }
  }
}
