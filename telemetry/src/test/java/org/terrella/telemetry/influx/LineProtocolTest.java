package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;

import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;

class LineProtocolTest {
  private final LineProtocol protocol = new LineProtocol(new RunTags("r1", "sim", "SN-0001"));

  private String fields(Reading reading) {
    var line = protocol.line(sample(STATE, 0, reading));
    var start = "sample,run=r1,bench=sim,board=SN-0001,device=mains,channel=mains.power-state ";
    var end = " 1774008000000000001";
    assertThat(line).startsWith(start).endsWith(end);
    return line.substring(start.length(), line.length() - end.length());
  }

  @Test
  void writesANumberWithItsUnitAndNanoseconds() {
    assertThat(protocol.line(sample(VOLTAGE, 3, new Reading.Value(28))))
        .isEqualTo(
            "sample,run=r1,bench=sim,board=SN-0001,device=psu,channel=psu.voltage,unit=V"
                + " value=28.0 1774008000300000001");
  }

  @Test
  void writesWordsReasonsAndNumbersThatTheDatabaseHasNot() {
    assertThat(fields(new Reading.Text("on"))).isEqualTo("text=\"on\"");
    assertThat(fields(new Reading.Missing("psu: no answer")))
        .isEqualTo("missing=\"psu: no answer\"");
    assertThat(fields(new Reading.Value(Double.NaN))).isEqualTo("text=\"NaN\"");
    assertThat(fields(new Reading.Value(Double.NEGATIVE_INFINITY))).isEqualTo("text=\"-Infinity\"");
    assertThat(fields(new Reading.Value(1e-12))).isEqualTo("value=1.0E-12");
  }

  @Test
  void keepsALineOneLineWhateverATextHolds() {
    assertThat(fields(new Reading.Text("a \"b\" \\ c\r\nd\n")))
        .isEqualTo("text=\"a \\\"b\\\" \\\\ c\\\\nd\\\\n\"");
  }

  @Test
  void escapesTags() {
    var odd = new LineProtocol(new RunTags("a b,c=d", "x\ny", "z\\"));
    assertThat(odd.line(sample(Channel.number("a.b", "1/s"), 0, new Reading.Value(1))))
        .startsWith(
            "sample,run=a\\ b\\,c\\=d,bench=x\\ y,board=z/,device=a,channel=a.b,unit=1/s value=");
  }
}
