package org.terrella.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.ImpatientClock;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.Deadline;
import org.terrella.telemetry.units.Celsius;

class WatlowF4TTest {
  private final ScriptedUnit unit = new ScriptedUnit();
  private WatlowF4T plate;

  @BeforeEach
  void open() throws Exception {
    var settings =
        WatlowSettings.between(new Celsius(-40), new Celsius(85))
            .withTiming(Duration.ZERO, Duration.ofMillis(20));
    plate = WatlowF4T.open("plate", unit, settings, new ImpatientClock());
  }

  @Test
  void saysNoMoreOfItselfThanItKnows() {
    assertThat(plate.identity()).hasToString("Watlow F4T unit 1");
  }

  @Test
  void readsFloatsLowWordFirst() throws Exception {
    assertThat(plate.temperature()).isEqualTo(new Celsius(21.5));
  }

  @Nested
  class WhenTheUnitMisbehaves {
    @Test
    void saysWhatItAskedWhenNothingComesBack() {
      unit.replaceNextAnswer("");
      assertThatThrownBy(plate::temperature)
          .isInstanceOf(DeviceTimeout.class)
          .hasMessage("plate: no answer to read of 2 registers at 2820 within 20 ms");
    }

    @Test
    void showsAnAnswerWithAWrongCheck() {
      unit.replaceNextAnswer("01 03 04 00 00 41 ac 00 00");
      assertThatThrownBy(plate::temperature)
          .isInstanceOf(DeviceGarbled.class)
          .hasMessage("plate: read of 2 registers at 2820 answered \"01 03 04 00 00 41 ac 00 00\"");
    }

    @Test
    void showsAnAnswerThatIsCutShort() {
      unit.replaceNextAnswer("01 03 04 00 00");
      assertThatThrownBy(plate::temperature)
          .isInstanceOf(DeviceGarbled.class)
          .hasMessageEndingWith("answered \"01 03 04 00 00\"");
    }

    @Test
    void reportsAnException() {
      unit.replaceNextAnswer("01 83 02 c0 f1");
      assertThatThrownBy(plate::temperature)
          .isInstanceOf(DeviceRefused.class)
          .hasMessage("plate: refused read of 2 registers at 2820: exception 2");
    }

    @Test
    void refusesATargetThatReadsBackOtherwise() {
      assertThatThrownBy(() -> plate.setTarget(new Celsius(30)))
          .isInstanceOf(DeviceRefused.class)
          .hasMessageContaining("plate: refused");
    }

    @Test
    void answersReadablyAgainAfterAnyOfThese() throws Exception {
      for (String answer : new String[] {"", "01 03 04 00 00", "ff ff ff ff ff ff ff ff"}) {
        unit.replaceNextAnswer(answer);
        assertThatThrownBy(plate::temperature).isNotNull();
        assertThat(plate.temperature()).isEqualTo(new Celsius(21.5));
      }
    }
  }

  /** Every register pair reads as 21.5, low word first; writes are echoed and forgotten. */
  private static final class ScriptedUnit implements ByteLink {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private String replacement = "-";
    private byte[] answer = {};
    private boolean closed;

    void replaceNextAnswer(String hex) {
      replacement = hex;
    }

    @Override
    public String port() {
      return "script";
    }

    @Override
    public void send(byte[] request, Deadline deadline) {
      byte[] usual = request[1] == RtuFrame.READ ? reading(request[5]) : echo(request);
      answer = replacement.equals("-") ? usual : HEX.parseHex(replacement);
      replacement = "-";
    }

    @Override
    public byte[] receive(Deadline deadline) throws DeviceGone {
      if (closed) {
        throw new DeviceGone("plate", "script", "closed");
      }
      byte[] taken = answer;
      answer = new byte[0];
      return taken;
    }

    @Override
    public void close() {
      closed = true;
    }

    private static byte[] reading(int quantity) {
      ByteBuffer content = ByteBuffer.allocate(3 + 2 * quantity);
      content.put((byte) 1).put((byte) RtuFrame.READ).put((byte) (2 * quantity));
      for (int i = 0; i < quantity; i++) {
        content.putShort((short) (i % 2 == 0 ? 0 : 0x41ac));
      }
      return RtuFrame.of(content.flip()).onTheWire();
    }

    private static byte[] echo(byte[] request) {
      return RtuFrame.of(ByteBuffer.wrap(request, 0, 6)).onTheWire();
    }
  }
}
