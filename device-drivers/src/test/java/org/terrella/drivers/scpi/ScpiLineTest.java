package org.terrella.drivers.scpi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.time.ScaledClock;

@Timeout(20)
class ScpiLineTest {
  @Test
  void shoutsEvenWhileAnotherThreadAwaitsAnAnswer() throws Exception {
    var instrument = new SilentInstrument();
    var line = new ScpiLine("psu", instrument, Duration.ofMinutes(1), new ScaledClock(1));
    Thread other = Thread.ofVirtual().start(() -> ask(line));
    assertThat(instrument.heard.take()).startsWith("*CLS;*ESE ");
    line.shout("OUTP OFF,(@1)");
    assertThat(instrument.heard.take()).isEqualTo("OUTP OFF,(@1)\n");
    other.interrupt();
    other.join();
  }

  private static void ask(ScpiLine line) {
    try {
      line.ask("MEAS:VOLT? (@1)");
    } catch (DeviceException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException asExpected) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class SilentInstrument implements ByteLink {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public String port() {
      return "silence";
    }

    @Override
    public void send(byte[] bytes, Deadline deadline) {
      heard.add(new String(bytes, ISO_8859_1));
    }

    @Override
    public byte[] receive(Deadline deadline) throws InterruptedException {
      if (!deadline.hasPassed()) {
        never.await();
      }
      return new byte[0];
    }

    @Override
    public void close() {}
  }
}
