package org.tributary.engine.run.cell;

import org.tributary.sdk.CensoredException;
import org.tributary.sdk.TributaryException;

/** What a cell died of, in a sentence. */
final class FailureText {
  private FailureText() {}

  static String of(Throwable cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    if (cause instanceof OutOfMemoryError) {
      return "out of memory ("
          + message
          + "): use fewer workers, give Java more memory with -Xmx, or make the cell smaller";
    }
    if (cause instanceof CensoredException censored) {
      return censored.outcome().word()
          + " ("
          + message
          + "), and the study did not say where: it has to record a censored measurement";
    }
    boolean written = cause instanceof TributaryException;
    if (written || cause instanceof IllegalArgumentException && !message.isEmpty()) {
      return message;
    }
    StackTraceElement[] trace = cause.getStackTrace();
    return cause.getClass().getSimpleName()
        + (message.isEmpty() ? "" : ": " + message)
        + (trace.length == 0 ? "" : " (at " + trace[0] + ")");
  }
}
