package org.terrella.controller.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.terrella.controller.Terrella;

/**
 * One command as a user types it, run in this process, and what the terminal showed of it.
 *
 * @param status exit status
 * @param output what went to standard output
 * @param complaint what went to standard error
 */
record Typed(int status, String output, String complaint) {
  static final Path HOME = Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

  static {
    System.setProperty("terrella.home", HOME.toString());
  }

  static Typed terrella(Object... words) {
    var output = new StringWriter();
    var complaint = new StringWriter();
    var line = Terrella.commandLine();
    line.setOut(new PrintWriter(output, true)).setErr(new PrintWriter(complaint, true));
    var args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    int status = line.execute(args);
    return new Typed(status, output.toString(), complaint.toString());
  }

  static Path bench(String name) {
    return HOME.resolve("controller/benches").resolve(name + ".yaml");
  }

  static Path procedure(String name) {
    return HOME.resolve("test-procedures/procedures").resolve(name + ".yaml");
  }
}
