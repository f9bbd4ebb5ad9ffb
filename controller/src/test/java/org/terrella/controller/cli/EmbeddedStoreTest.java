package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.journal.JournalReader;

/** The store, as it is met on the command line. */
class EmbeddedStoreTest {
  @Nested
  class ThatDoesNotRun {
    @TempDir private Path folder;

    @Test
    void isSaidToBeOff() {
      var typed = terrella("store", "status", "--store-dir", folder.resolve("store"));
      assertThat(typed.output()).contains("no store runs in " + folder.resolve("store"));
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
      assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void cannotBeAsked() {
      var typed = terrella("query", "select 1", "--store-dir", folder.resolve("store"));
      assertThat(typed.complaint()).startsWith("terrella: no store runs in").hasLineCount(1);
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
    }

    @Test
    void isStoppedAlready() {
      var typed = terrella("store", "stop", "--store-dir", folder.resolve("store"));
      assertThat(typed.output()).contains("no store runs in");
      assertThat(typed.status()).isEqualTo(Exit.PASS);
    }
  }

  @Nested
  class WrongUsage {
    @Test
    void isRefused() {
      assertThat(terrella("store").complaint()).contains("which command?");
      assertThat(terrella("query").status()).isEqualTo(Exit.USAGE);
      assertThat(terrella("query", "select 1", "--format", "xml").status()).isEqualTo(Exit.USAGE);
      assertThat(terrella("query", "select 1", "--limit", "-1").complaint()).contains("--limit -1");
      assertThat(terrella("store", "start", "--http-port", "70000").complaint())
          .contains("--http-port 70000");
      assertThat(terrella("run", "short", "--store", "cloud").complaint())
          .contains("--store cloud: there is only one, embedded");
      assertThat(
              terrella("run", "short", "--store", "embedded", "--influx", "http://h").complaint())
          .contains("--store and --influx: one of them");
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  @Timeout(240)
  class ThatARunIsShippedTo {
    private Path store = Path.of("");
    private Path run = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
      store = folder.resolve("store");
      var started =
          terrella("store", "start", "--store-dir", store, "--http-port", 0, "--sql-port", 0);
      assertThat(started.output())
          .startsWith("the store has been started")
          .contains("http://127.0.0.1:", "postgresql://127.0.0.1:", "reader.password");
      assertThat(started.status()).as(started.complaint()).isEqualTo(Exit.PASS);

      var shortly = new ShortRun(folder);
      var ran =
          terrella(
              "run",
              shortly.procedure(1),
              "--runs",
              shortly.runs(),
              "--store",
              "embedded",
              "--store-dir",
              store);
      assertThat(ran.status()).as(ran.output() + ran.complaint()).isEqualTo(Exit.PASS);
      run = shortly.directory();
    }

    @AfterAll
    void stop() {
      var typed = terrella("store", "stop", "--store-dir", store);
      assertThat(typed.output()).isEqualTo("the store in %s has ended%n".formatted(store));
    }

    private Typed query(Object... words) {
      var all = new Object[words.length + 3];
      all[0] = "query";
      all[1] = "--store-dir";
      all[2] = store;
      System.arraycopy(words, 0, all, 3, words.length);
      return terrella(all);
    }

    @Test
    void holdsEverySampleOfTheJournalWhenTheRunHasEnded() throws Exception {
      long samples = JournalReader.read(run.resolve("journal"), _ -> {}).samples();
      var sql = "select count() from sample where run = '%s'".formatted(run.getFileName());
      var expected = "count()\r\n%d\r\n".formatted(samples);
      while (!query(sql, "--format", "csv").output().equals(expected)) {
        Thread.onSpinWait(); // what has been accepted is applied a moment later
      }
      assertThat(samples).isPositive();
    }

    @Test
    void showsTimesToTheNanosecond() {
      assertThat(query("select timestamp from sample limit 1").output())
          .containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$")
          .endsWith("1 row%n".formatted());
    }

    @Test
    void showsTheFirstThousandRowsUnlessAskedForMore() {
      assertThat(query("select x from long_sequence(1001)").output())
          .endsWith("first 1000 rows; there are more (--limit 0 for all)%n".formatted());
      assertThat(query("select x from long_sequence(1001)", "--limit", "0").output())
          .endsWith("1001 rows%n".formatted());
    }

    @Test
    void showsWhereSqlIsWrong() {
      var typed = query("select nosuch from sample");
      assertThat(typed.complaint()).contains("Invalid column: nosuch, at character 8");
      assertThat(typed.output()).isEmpty();
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
    }

    @Test
    void refusesToBeChanged() {
      var typed = query("truncate table \"sample\"");
      assertThat(typed.complaint()).contains("permission denied");
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
    }

    @Test
    void tellsHowItIs() {
      var typed = terrella("store", "status", "--store-dir", store);
      assertThat(typed.output())
          .startsWith("the store is running")
          .containsPattern("pid +\\d+, supervised by \\d+")
          .containsPattern("deaths +none")
          .containsPattern("size +[0-9.]+ MB")
          .containsPattern("sample +[0-9,]+ rows")
          .containsPattern("region +[0-9,]+ rows");
      assertThat(typed.status()).isEqualTo(Exit.PASS);
    }

    @Test
    void isNotStartedTwice() {
      var typed = terrella("store", "start", "--store-dir", store);
      assertThat(typed.output()).startsWith("the store is running already");
      assertThat(typed.status()).isEqualTo(Exit.PASS);
    }
  }
}
