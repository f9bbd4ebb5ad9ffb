package org.terrella.controller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.store.WrongSql;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella query}: asks the embedded store in SQL. */
@Command(
    name = "query",
    description =
        "Asks the embedded store in SQL, as a user who can only read. Times are UTC, to the nanosecond.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = Exit.ERROR,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:answered", "2:wrong SQL", "3:no store runs, or it does not answer"})
public final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SQL",
      description = "One statement, such as \"select * from run order by timestamp desc\".")
  private String sql;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "How the answer is written (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows at most, 0 for all (default: 1000 for a table, all for csv and json).")
  private @Nullable Long limit;

  @Mixin private StoreOptions options;

  enum Format {
    table,
    csv,
    json
  }

  /**
   * Asks.
   *
   * @return exit status
   * @throws IOException if no store answers
   */
  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 0) {
      throw new ParameterException(
          spec.commandLine(), "terrella: --limit %d: 0 or more".formatted(limit));
    }
    try {
      PrintWriter out = spec.commandLine().getOut();
      var answer = answer(out);
      options.store().reader().ask(sql, answer);
      answer.end();
      out.flush();
      return Exit.PASS;
    } catch (WrongSql wrong) {
      spec.commandLine().getErr().println("terrella: " + wrong.getMessage());
      return Exit.USAGE;
    }
  }

  private Answer answer(PrintWriter out) {
    return switch (format) {
      case table -> new TableAnswer(out, limit == null ? TableAnswer.USUAL_LIMIT : limit);
      case csv -> new CsvAnswer(out, limit == null ? 0 : limit);
      case json -> new JsonAnswer(out, limit == null ? 0 : limit);
    };
  }
}
