package org.terrella.telemetry.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");
  private byte[] whole = {};

  @BeforeEach
  void seal() throws IOException {
    file = folder.resolve("samples.parquet");
    Seal.write(Recorded.journal(folder, Recorded.alternating(600)), file, Recorded.TAGS);
    whole = Files.readAllBytes(file);
  }

  private void assertCorrupt(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> SampleFile.rows(file, _ -> {}))
        .isInstanceOf(CorruptSampleFile.class)
        .hasMessageStartingWith(file.toString());
  }

  @Nested
  class ThatIsCutOff {
    @Test
    void isRecognisedWhereverItIsCut() throws IOException {
      for (int length = 0; length < whole.length; length += 397) {
        assertCorrupt(Arrays.copyOf(whole, length));
      }
    }
  }

  @Nested
  class ThatHasChanged {
    @Test
    void isRecognisedInItsPages() throws IOException {
      long seen = 0;
      for (int at = 4; at < whole.length; at += 211) {
        byte[] bytes = whole.clone();
        bytes[at] ^= 0x40;
        Files.write(file, bytes);
        seen += isSeen() ? 1 : 0;
      }
      assertThat(seen).isPositive();
    }

    /** Either it is refused, or the byte said nothing about the samples. */
    private boolean isSeen() throws IOException {
      var before = new Tallies();
      Recorded.rows(folder.resolve("journal")).read(before);
      var after = new Tallies();
      try {
        SampleFile.rows(file, after);
      } catch (CorruptSampleFile seen) {
        return true;
      }
      assertThat(before.difference(after)).isEmpty();
      return false;
    }
  }

  @Nested
  class ThatIsSomethingElse {
    @Test
    void isRefused() throws IOException {
      assertCorrupt("utc,bench_s,channel\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isNamedWhenItIsNotThere() throws IOException {
      Files.delete(file);
      assertThatThrownBy(() -> new SampleFile(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString());
    }
  }
}
