package org.tributary.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tributary.cli.command.FailureReport;
import org.tributary.cli.command.TributaryCommand;
import org.tributary.cli.command.UsageReport;
import picocli.CommandLine;

/** Entry point of {@code tributary}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Figures are drawn in memory: a display that is named but out of reach must not matter.
    System.setProperty("java.awt.headless", "true");
    int code = run(args, writer(System.out), writer(System.err));
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param args as after {@code tributary}
   * @param out results
   * @param err progress and errors
   * @return 0 done; 1 failed cells or an unexpected error; 2 bad usage or an invalid study; 3 a
   *     needed plugin is missing or refused; 130 interrupted
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new TributaryCommand())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(new FailureReport())
            .setParameterExceptionHandler(new UsageReport());
    try {
      return line.execute(args);
    } catch (LinkageError | OutOfMemoryError | StackOverflowError thrown) {
      return FailureReport.report(thrown, line);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
