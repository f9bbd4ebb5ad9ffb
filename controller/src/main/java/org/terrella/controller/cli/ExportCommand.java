package org.terrella.controller.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.columnar.RowSource;
import org.terrella.telemetry.columnar.Seal;
import org.terrella.telemetry.export.ChannelPattern;
import org.terrella.telemetry.export.CsvRows;
import org.terrella.telemetry.export.Selection;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.influx.SampleLines;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella export}: the samples of a run for other programs, read from its journal. */
@Command(
    name = "export",
    description =
        "Writes the samples of a run, finished or killed, as CSV, Parquet or InfluxDB lines.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = Exit.ERROR)
public final class ExportCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final int BUFFER = 1 << 16;

  /** What the samples are written as. */
  enum Format {
    csv,
    parquet,
    lp
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "Directory of the run.")
  private Path run;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; lp is the line protocol of InfluxDB.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where to; - is standard output. Without it csv and lp go to standard output, parquet"
              + " to <run id>.parquet.")
  private Optional<String> output;

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "Only this channel; * and ? stand for any characters. May be repeated.")
  private List<String> channels = List.of();

  @Option(
      names = "--from",
      paramLabel = "S",
      converter = BenchSeconds.class,
      description = "Only from this bench time on, in seconds.")
  private Optional<Long> from;

  @Option(
      names = "--to",
      paramLabel = "S",
      converter = BenchSeconds.class,
      description = "Only before this bench time, in seconds.")
  private Optional<Long> to;

  /**
   * Exports.
   *
   * @return exit status
   */
  @Override
  public Integer call() {
    var directory = new RunDirectory(run.toAbsolutePath().normalize());
    if (!Files.isDirectory(directory.journal())) {
      throw wrong("%s is no run: it holds no journal".formatted(run));
    }
    try {
      RowSource all = listener -> JournalReader.rows(directory.journal(), listener);
      var selection = selection(all);
      tellHowWhole(directory, export(directory, selection, selection.of(all)));
      return Exit.PASS;
    } catch (StandardOutput.ReaderGone enough) {
      return Exit.PASS;
    } catch (IOException broken) {
      complain("the export to %s failed: %s".formatted(place(), broken));
      return Exit.ERROR;
    }
  }

  private Selection selection(RowSource all) throws IOException {
    var selection =
        new Selection(
            channels.stream().map(ChannelPattern::new).toList(),
            from.orElse(Selection.EVERYTHING.fromNanos()),
            to.orElse(Selection.EVERYTHING.toNanos()));
    if (selection.fromNanos() >= selection.toNanos()) {
      throw wrong("--from must lie before --to: nothing is between them");
    }
    var unmatched = selection.unmatched(all);
    if (!unmatched.patterns().isEmpty()) {
      throw wrong(
          "%s has no channel %s; it has %s"
              .formatted(
                  run,
                  unmatched.patterns().getFirst().typed(),
                  String.join(", ", unmatched.known())));
    }
    return selection;
  }

  private JournalSummary export(RunDirectory directory, Selection selection, RowSource rows)
      throws IOException {
    var tags = RecordedTags.of(directory);
    return switch (format) {
      case csv -> text(out -> csv(rows, out));
      case lp -> text(out -> lines(rows, tags, out));
      case parquet -> parquet(directory, selection, rows, tags);
    };
  }

  /** Something that is written to a stream. */
  private interface Text {
    JournalSummary write(OutputStream out) throws IOException;
  }

  private JournalSummary text(Text text) throws IOException {
    if (output.orElse(STANDARD_OUTPUT).equals(STANDARD_OUTPUT)) {
      return text.write(new StandardOutput());
    }
    try (var file = new WholeFile(Path.of(output.get()))) {
      var summary = text.write(file.stream());
      file.keep();
      return summary;
    }
  }

  private static JournalSummary csv(RowSource rows, OutputStream out) throws IOException {
    var csv = new CsvRows(out);
    var summary = rows.read(csv);
    csv.finish();
    return summary;
  }

  private static JournalSummary lines(RowSource rows, RunTags tags, OutputStream out)
      throws IOException {
    var buffered = new BufferedOutputStream(out, BUFFER);
    var summary = rows.read(new SampleLines(tags, buffered));
    buffered.flush();
    return summary;
  }

  private JournalSummary parquet(
      RunDirectory directory, Selection selection, RowSource rows, RunTags tags)
      throws IOException {
    var file = Path.of(output.orElse(directory.id() + ".parquet")).toAbsolutePath().normalize();
    if (output.orElse("").equals(STANDARD_OUTPUT) || WholeFile.isSpecial(file)) {
      throw wrong("a Parquet file cannot be written to %s: name a file".formatted(output.get()));
    }
    if (file.equals(directory.sealed()) && !selection.equals(Selection.EVERYTHING)) {
      throw wrong("%s is for the whole record: name another file".formatted(file));
    }
    var sealed = Seal.write(rows, file, tags);
    spec.commandLine()
        .getOut()
        .printf(Locale.ROOT, "%s: %d samples, %d bytes%n", file, sealed.rows(), sealed.bytes());
    return sealed.source();
  }

  private void tellHowWhole(RunDirectory directory, JournalSummary summary) {
    if (!Files.exists(directory.results())) {
      complain("%s has no results.json: it was killed, or still goes on".formatted(run));
    }
    if (summary.tornBytes() > 0) {
      complain("the record is torn: %d bytes were never complete".formatted(summary.tornBytes()));
    }
    if (summary.gaps() > 0) {
      complain("the record has gaps: %d samples are missing".formatted(summary.gaps()));
    }
  }

  private String place() {
    return output.filter(name -> !name.equals(STANDARD_OUTPUT)).orElse("standard output");
  }

  private void complain(String message) {
    spec.commandLine().getErr().println("terrella: " + message);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), "terrella: " + message);
  }
}
