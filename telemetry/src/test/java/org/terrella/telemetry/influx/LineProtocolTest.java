package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terrella.telemetry.journal.Samples.STATE;
import static org.terrella.telemetry.journal.Samples.VOLTAGE;
import static org.terrella.telemetry.journal.Samples.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

class LineProtocolTest {
  private static final Instant NOON = Instant.parse("2026-03-20T12:00:00.000000001Z");

  private final LineProtocol protocol = new LineProtocol(new RunTags("r1", "sim", "SN-0001"));

  private final LineBuffer numbers = new LineBuffer();

  private String line(Sample sample) {
    var lines = new LineBuffer();
    protocol.put(lines, new PlainRow(sample));
    return lines.all().text();
  }

  private static String line(Row row) {
    var lines = new LineBuffer();
    LineProtocol.put(lines, row);
    return lines.all().text();
  }

  private String field(Reading reading) {
    var line = line(sample(STATE, 0, reading));
    var start = "sample,run=r1,bench=sim,board=SN-0001,device=mains,channel=mains.power-state ";
    var end = ",bench_s=0,seq=0i 1774008000000000001";
    assertThat(line).startsWith(start).endsWith(end);
    return line.substring(start.length(), line.length() - end.length());
  }

  @Test
  void writesANumberWithItsUnitNumberAndTimes() {
    assertThat(line(sample(VOLTAGE, 3, new Reading.Value(28))))
        .isEqualTo(
            "sample,run=r1,bench=sim,board=SN-0001,device=psu,channel=psu.voltage,unit=V"
                + " value=28,bench_s=0.3,seq=3i 1774008000300000001");
  }

  @Test
  void writesTheTimeByTheDevicesClockWhereThereIsOne() {
    var device = Optional.of(NOON.plusNanos(4));
    var sample = new Sample(STATE, 1, Duration.ofNanos(1), NOON, device, new Reading.Text("on"));
    assertThat(line(sample))
        .endsWith(
            " text=\"on\",bench_s=0.000000001,seq=1i,device_ns=1774008000000000005i"
                + " 1774008000000000001");
  }

  @Test
  void writesWordsReasonsAndNumbersThatTheDatabaseHasNot() {
    assertThat(field(new Reading.Text("on"))).isEqualTo("text=\"on\"");
    assertThat(field(new Reading.Missing("psu: no answer")))
        .isEqualTo("missing=\"psu: no answer\"");
    assertThat(field(new Reading.Value(Double.NaN))).isEqualTo("text=\"NaN\"");
    assertThat(field(new Reading.Value(Double.NEGATIVE_INFINITY))).isEqualTo("text=\"-Infinity\"");
  }

  @Test
  void keepsALineOneLineWhateverATextHolds() {
    assertThat(field(new Reading.Text("a \"b\" \\ c\r\nd\n")))
        .isEqualTo("text=\"a \\\"b\\\" \\\\ c\\\\r\\\\nd\\\\n\"");
  }

  @Test
  void writesTextsAsUtf8() {
    var odd = "ä€ 温度 🚀 " + '\ud800';
    assertThat(field(new Reading.Text(odd))).isEqualTo("text=\"ä€ 温度 🚀 ?\"");
  }

  @Test
  void escapesTags() {
    var odd = new LineProtocol(new RunTags("a b,c=d", "x\ny", "z\\"));
    var lines = new LineBuffer();
    odd.put(lines, new PlainRow(sample(Channel.number("a.b", "1/s"), 0, new Reading.Value(1))));
    assertThat(lines.all().text())
        .startsWith(
            "sample,run=a\\ b\\,c\\=d,bench=x\\ y,board=z/,device=a,channel=a.b,unit=1/s value=");
  }

  @Test
  void writesNumbersShortAndNeverAnyOther() {
    assertThat(number(0)).isEqualTo("0");
    assertThat(number(-0.0)).isEqualTo("-0.0");
    assertThat(number(28.1)).isEqualTo("28.1");
    assertThat(number(-0.25)).isEqualTo("-0.25");
    assertThat(number(1e-9)).isEqualTo("0.000000001");
    assertThat(number(1e-12)).isEqualTo("1.0E-12");
    assertThat(number(1 / 3.0)).isEqualTo("0.3333333333333333");
    assertThat(number(9e15)).isEqualTo("9000000000000000");
    assertThat(number(2251799.813685248)).isEqualTo("2251799.813685248");
    assertThat(number(Double.MIN_VALUE)).isEqualTo("4.9E-324");
  }

  @Test
  void writesNumbersThatAreReadBackAsTheVerySame() {
    var random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      same(Double.longBitsToDouble(random.nextLong()));
      same(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 6));
      same(Math.round(random.nextGaussian() * 1e6) / Math.pow(10, random.nextInt(12)));
    }
  }

  private void same(double number) {
    if (Double.isFinite(number)) {
      assertThat(Double.parseDouble(number(number))).isEqualTo(number);
    }
  }

  private String number(double number) {
    numbers.clear();
    new Decimals().put(numbers, number);
    numbers.endLine();
    return numbers.all().text();
  }

  @Test
  void writesARowOfAnotherTable() {
    var row =
        new Row(
            Table.EVENT,
            NOON,
            Map.of("run", "r1", "kind", "step.started", "subject", "", "bench_s", 0.5, "seq", 7L));
    assertThat(line(row))
        .isEqualTo("event,run=r1,kind=step.started bench_s=0.5,seq=7i 1774008000000000001");
  }

  @Test
  void leavesOutACellThatIsNoNumber() {
    var row =
        new Row(
            Table.LIMIT,
            NOON,
            Map.of("run", "r1", "low", Double.NEGATIVE_INFINITY, "high", 29.0, "unit", "V"));
    assertThat(line(row)).isEqualTo("limit,run=r1 unit=\"V\",high=29 1774008000000000001");
  }

  @Test
  void refusesARowThatSaysNothing() {
    var row = new Row(Table.LIMIT, NOON, Map.of("run", "r1"));
    assertThatThrownBy(() -> line(row)).hasMessageContaining("nothing but tags");
  }
}
