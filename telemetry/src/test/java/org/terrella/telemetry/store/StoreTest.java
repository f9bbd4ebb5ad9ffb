package org.terrella.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.table.Table;

/** A store with its real processes. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class StoreTest {
  private static final OptionalInt LAST = OptionalInt.empty();
  private static final OptionalInt ANY = OptionalInt.of(0);

  private Path parent = Path.of("");
  private Store store = Store.at(Path.of("none"));

  @BeforeAll
  void choose(@TempDir Path temporary) throws Exception {
    parent = temporary;
    store = Store.at(temporary.resolve("store"));
    store.start(ANY, ANY);
  }

  @AfterAll
  void stop() throws Exception {
    store.stop();
  }

  @Nested
  class ThatRuns {
    @BeforeEach
    void start() throws Exception {
      store.start(LAST, LAST);
    }

    @Test
    void isNotStartedAgain() throws Exception {
      assertThat(store.start(LAST, LAST)).isEqualTo(Store.Started.BEFORE);
    }

    @Test
    void tellsHowItIs() throws Exception {
      var status = store.status().orElseThrow();
      assertThat(status.silence()).isEmpty();
      assertThat(status.rows()).containsOnlyKeys(Table.values());
      assertThat(status.bytes()).isPositive();
      assertThat(ProcessHandle.of(status.supervisor())).isPresent();
      assertThat(ProcessHandle.of(status.database())).isPresent();
    }

    @Test
    void keepsItsSecretsFromOthers() throws Exception {
      assertThat(permissions(store.folder())).isEqualTo("rwx------");
      assertThat(permissions(store.writing().password())).isEqualTo("rw-------");
      assertThat(permissions(store.reading().password())).isEqualTo("rw-------");
    }

    @Test
    void showsNoSecretOnAnyCommandLineOrInItsLogs() throws Exception {
      var status = store.status().orElseThrow();
      for (var entrance : new Entrance[] {store.writing(), store.reading()}) {
        var secret = Files.readString(entrance.password());
        assertThat(secret).hasSizeGreaterThan(20);
        for (long pid : new long[] {status.supervisor(), status.database()}) {
          assertThat(Path.of("/proc/" + pid + "/cmdline")).content().doesNotContain(secret);
          assertThat(Path.of("/proc/" + pid + "/environ")).content().doesNotContain(secret);
        }
        try (var logs = Files.list(store.folder().resolve("log"))) {
          assertThat(logs).allSatisfy(log -> assertThat(log).content().doesNotContain(secret));
        }
      }
    }

    @Test
    void hasASessionOfItsOwnAndNoTerminal() throws Exception {
      long supervisor = store.status().orElseThrow().supervisor();
      var stat = Files.readString(Path.of("/proc/" + supervisor + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      assertThat(fields[3]).as("session").isEqualTo(Long.toString(supervisor));
      assertThat(fields[4]).as("terminal").isEqualTo("0");
    }

    @Test
    void staysOnItsPorts() throws Exception {
      int http = store.status().orElseThrow().ports().http();
      assertThat(store.start(OptionalInt.of(http), LAST)).isEqualTo(Store.Started.BEFORE);
      assertThatThrownBy(() -> store.start(OptionalInt.of(http == 9 ? 10 : 9), LAST))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("stop it first");
    }
  }

  @Nested
  class WhoseDatabaseIsKilled {
    @Test
    void hasItBackOnTheSamePortsWithEveryAcknowledgedRow() throws Exception {
      store.start(LAST, LAST);
      var before = store.status().orElseThrow();
      var lines = Lines.to(StoreFolder.at(store.folder()), before.ports());
      int acknowledged = 0;
      for (int second = 0; second < 50; second++) {
        assertThat(lines.post(Lines.sample("killed", second, 28.0))).isEqualTo(204);
        acknowledged++;
      }
      kill(before.database());
      while (store.status().orElseThrow().restarts() == before.restarts()) {
        Thread.onSpinWait();
      }
      store.start(LAST, LAST);

      var after = store.status().orElseThrow();
      assertThat(after.ports()).isEqualTo(before.ports());
      assertThat(after.database()).isNotEqualTo(before.database());
      assertThat(after.lastDeath()).contains("status 137");
      awaitRows("killed", acknowledged);
    }
  }

  @Nested
  class WhoseSupervisorIsKilled {
    @Test
    void leavesNothingBehindAndCanBeStarted() throws Exception {
      store.start(LAST, LAST);
      var before = store.status().orElseThrow();
      var database = ProcessHandle.of(before.database()).orElseThrow();
      kill(before.supervisor());
      database.onExit().join();
      assertThat(store.status()).isEmpty();
      assertThatThrownBy(store::reader).hasMessageContaining("no store runs");

      assertThat(store.start(LAST, LAST)).isEqualTo(Store.Started.NOW);
      assertThat(store.status().orElseThrow().ports()).isEqualTo(before.ports());
    }
  }

  @Nested
  class ThatIsStopped {
    @Test
    void leavesNoProcessAndIsStartedOnceByTwo() throws Exception {
      store.start(LAST, LAST);
      var before = store.status().orElseThrow();
      assertThat(store.stop()).isEqualTo(Store.Stopped.CLEANLY);
      assertThat(ProcessHandle.of(before.supervisor())).isEmpty();
      assertThat(ProcessHandle.of(before.database())).isEmpty();
      assertThat(store.status()).isEmpty();
      assertThat(store.stop()).isEqualTo(Store.Stopped.NOT_RUNNING);

      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = both.submit(() -> store.start(LAST, LAST));
        var second = both.submit(() -> store.start(LAST, LAST));
        assertThat(new Store.Started[] {first.get(), second.get()})
            .containsExactlyInAnyOrder(Store.Started.NOW, Store.Started.BEFORE);
      }
    }
  }

  @Nested
  class ThatCannotBeStarted {
    @Test
    void namesThePortThatIsTaken() throws Exception {
      var other = Store.at(parent.resolve("taken"));
      try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        assertThatThrownBy(() -> other.start(ANY, OptionalInt.of(taken.getLocalPort())))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("port " + taken.getLocalPort())
            .hasMessageContaining("--sql-port");
      }
      assertThat(other.status()).isEmpty();
    }

    @Test
    void doesNotTakeAFolderThatIsSomethingElse() throws Exception {
      Path home = Files.createDirectory(parent.resolve("home"));
      Files.createFile(home.resolve("thesis.txt"));
      assertThatThrownBy(() -> Store.at(home).start(ANY, ANY))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not the folder of a store");
      assertThat(home).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void saysThatItsFolderIsAFile() throws Exception {
      Path file = Files.createFile(parent.resolve("file"));
      assertThatThrownBy(() -> Store.at(file.resolve("store")).start(ANY, ANY))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file.toString());
    }
  }

  private static void kill(long pid) {
    var process = ProcessHandle.of(pid).orElseThrow();
    assertThat(process.destroyForcibly()).isTrue();
    CompletableFuture.allOf(process.onExit()).join();
  }

  private void awaitRows(String run, int rows) throws IOException, WrongSql {
    var sql = "select count() from sample where run = '%s'".formatted(run);
    while (!Asked.of(store.reader(), sql).only().equals(Integer.toString(rows))) {
      Thread.onSpinWait();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
