package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How QuestDB is set up here, in the names of the environment variables that it knows. */
final class Settings {
  private Settings() {}

  /** Everything that differs from its own defaults. */
  static Map<String, String> of(Ports ports, Passwords passwords) throws IOException {
    var settings = new HashMap<String, String>();
    listening(settings, ports);
    users(settings, passwords);
    keeping(settings);
    small(settings);
    return settings;
  }

  private static void listening(Map<String, String> settings, Ports ports) {
    settings.put("QDB_HTTP_BIND_TO", "127.0.0.1:" + ports.http());
    settings.put("QDB_HTTP_NET_BIND_TO", "127.0.0.1:" + ports.http());
    settings.put("QDB_PG_NET_BIND_TO", "127.0.0.1:" + ports.sql());
    settings.put("QDB_LINE_TCP_ENABLED", "false");
    settings.put("QDB_LINE_UDP_ENABLED", "false");
    settings.put("QDB_HTTP_MIN_ENABLED", "false");
    settings.put("QDB_TELEMETRY_ENABLED", "false");
  }

  private static void users(Map<String, String> settings, Passwords passwords) throws IOException {
    settings.put("QDB_HTTP_USER", User.TERRELLA.word());
    settings.put("QDB_HTTP_PASSWORD", passwords.of(User.TERRELLA));
    settings.put("QDB_PG_USER", User.TERRELLA.word());
    settings.put("QDB_PG_PASSWORD", passwords.of(User.TERRELLA));
    settings.put("QDB_PG_READONLY_USER_ENABLED", "true");
    settings.put("QDB_PG_READONLY_USER", User.READER.word());
    settings.put("QDB_PG_READONLY_PASSWORD", passwords.of(User.READER));
    // COPY reads and writes files, and asks no one's rights to do so: without roots it is off.
    settings.put("QDB_CAIRO_SQL_COPY_ROOT", "");
    settings.put("QDB_CAIRO_SQL_COPY_EXPORT_ROOT", "");
  }

  private static void keeping(Map<String, String> settings) {
    // The default lost the last ten seconds of what it had acknowledged when the power failed.
    settings.put("QDB_CAIRO_COMMIT_MODE", "sync");
    settings.put("QDB_LINE_AUTO_CREATE_NEW_TABLES", "false");
    settings.put("QDB_LINE_AUTO_CREATE_NEW_COLUMNS", "false");
    settings.put("QDB_QUERY_TIMEOUT", "10m");
  }

  /** One bench and a few readers, on a machine that has other things to do. */
  private static void small(Map<String, String> settings) {
    settings.put("QDB_SHARED_WORKER_COUNT", "1");
    settings.put("QDB_WAL_APPLY_WORKER_COUNT", "1");
    settings.put("QDB_VIEW_COMPILER_WORKER_COUNT", "1");
    settings.put("QDB_EXPORT_WORKER_COUNT", "0");
    settings.put("QDB_CAIRO_MAT_VIEW_ENABLED", "false");
    settings.put("QDB_RAM_USAGE_LIMIT_BYTES", "1g");
    // Room on the disk that is taken ahead, for each column: 16 MB by default.
    settings.put("QDB_CAIRO_WRITER_DATA_APPEND_PAGE_SIZE", "1m");
    settings.put("QDB_CAIRO_WRITER_DATA_INDEX_VALUE_APPEND_PAGE_SIZE", "256k");
  }

  /** Its log: a file a day or every 4 MB, 16 MB of them at most. */
  static String log(Path folder) {
    return """
        writers=file
        w.file.class=io.questdb.log.LogRollingFileWriter
        w.file.location=%s/questdb-${date:yyyyMMdd}.log
        w.file.level=INFO,ERROR,CRITICAL
        w.file.rollEvery=day
        w.file.rollSize=4m
        w.file.sizeLimit=16m
        """
        .formatted(folder);
  }
}
