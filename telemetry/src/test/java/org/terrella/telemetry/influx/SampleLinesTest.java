package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.Samples;

class SampleLinesTest {
  @TempDir private Path folder;

  @Test
  void areThoseThatAreShipped() throws IOException {
    var tags = new RunTags("r1", "sim", "SN-0001");
    var first = Samples.volts(1);
    var second = Samples.sample(Samples.STATE, 0, new Reading.Text("€ \"on\""));
    try (var journal = Journal.open(folder)) {
      journal.sampled(first);
      journal.sampled(second);
    }

    var out = new ByteArrayOutputStream();
    JournalReader.rows(folder, new SampleLines(tags, out));

    var shipped = new LineBuffer();
    var protocol = new LineProtocol(tags);
    JournalReader.rows(folder, row -> protocol.put(shipped, row));
    assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(shipped.bytes(), shipped.size()));
    assertThat(shipped.lines()).isEqualTo(2);
  }
}
