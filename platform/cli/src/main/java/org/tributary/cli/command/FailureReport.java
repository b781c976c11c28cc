package org.tributary.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into lines for a person and an exit code. */
public final class FailureReport implements IExecutionExceptionHandler {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");
  private static final int LONGEST = 300;
  private static final Set<String> PLUGIN_CODES = Set.of("plugin-refused", "plugin-missing");

  /** Errors of the machine, not of what was typed. */
  private static final Set<String> MACHINE_CODES =
      Set.of(
          "disk-full",
          "write-failed",
          "workspace-write-failed",
          "workspace-read-failed",
          "workspace-busy",
          "worker-not-started",
          "worker-failed",
          "worker-differs");

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult arguments) {
    return report(thrown, line);
  }

  /** Tells that standard output did not take everything; returns the code to end with. */
  public static int unprinted(int code, PrintWriter err) {
    err.println(
        "what was printed is not whole: standard output took no more, as where the disk is full or"
            + " the reader of a pipe has ended");
    return code == ExitCodes.DONE ? ExitCodes.FAILED_CELLS : code;
  }

  /** Tells of anything that was thrown. */
  public static int report(Throwable thrown, CommandLine line) {
    TributaryCommand root = (TributaryCommand) line.getCommandSpec().root().userObject();
    PrintWriter err = line.getErr();
    Throwable cause = cause(thrown);
    int code;
    if (cause instanceof TributaryException known) {
      err.println(known.getMessage() + " (" + known.code() + ")");
      code = code(known.code());
    } else if (cause instanceof IOException full
        && String.valueOf(full.getMessage()).contains("No space left")) {
      err.println(
          oneLine(full)
              + ": free some space and run the same command again; what is whole is kept"
              + " (disk-full)");
      code = ExitCodes.FAILED_CELLS;
    } else {
      err.println("unexpected error: " + oneLine(cause) + "; " + logged(root.home(), thrown));
      code = ExitCodes.FAILED_CELLS;
    }
    if (root.debug()) {
      thrown.printStackTrace(err);
    }
    return code;
  }

  /** The error a person can act on, else the first of the chain. */
  private static Throwable cause(Throwable thrown) {
    Throwable last = thrown;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof TributaryException) {
        return each;
      }
      last = each;
    }
    return last;
  }

  private static int code(String code) {
    if (PLUGIN_CODES.contains(code)) {
      return ExitCodes.PLUGIN_MISSING;
    }
    return MACHINE_CODES.contains(code) ? ExitCodes.FAILED_CELLS : ExitCodes.BAD_USAGE;
  }

  private static String oneLine(Throwable thrown) {
    String text = String.valueOf(thrown).replaceAll("\\s+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  private static String logged(Path home, Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    try {
      Path folder = Files.createDirectories(home.resolve("logs"));
      Path log = folder.resolve("error-" + STAMP.format(LocalDateTime.now()) + ".log");
      Files.writeString(log, trace.toString());
      return "the details are in " + log;
    } catch (IOException unwritable) {
      return "run it again with --debug to see the details";
    }
  }
}
