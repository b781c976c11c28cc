package org.tributary.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import org.tributary.cli.command.FailureReport;
import org.tributary.cli.command.Restart;
import org.tributary.cli.command.TributaryCommand;
import org.tributary.cli.command.UsageReport;
import org.tributary.cli.display.Screen;
import picocli.CommandLine;

/** Entry point of {@code tributary}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Figures are drawn in memory: a display that is named but out of reach must not matter.
    System.setProperty("java.awt.headless", "true");
    Screen err = Screen.on(new FileOutputStream(FileDescriptor.err));
    Restart.onExitOfPlugins(err);
    // The stream itself, not the one of System, which keeps its failures to itself.
    int code = run(args, Screen.on(new FileOutputStream(FileDescriptor.out)), err);
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
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setExecutionExceptionHandler(new FailureReport())
            .setParameterExceptionHandler(new UsageReport());
    int code;
    try {
      code = line.execute(args);
    } catch (LinkageError | OutOfMemoryError | StackOverflowError thrown) {
      code = FailureReport.report(thrown, line);
    }
    code = out.checkError() ? FailureReport.unprinted(code, err) : code;
    err.flush();
    return code;
  }
}
