package org.tributary.cli.command;

import org.tributary.host.RunPreview;
import org.tributary.host.RunReport;

/** What the process says when it ends. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FAILED_CELLS = 1;
  static final int BAD_USAGE = 2;
  static final int PLUGIN_MISSING = 3;
  static final int NOTHING_ANSWERED = 4;
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  /** Failed cells; then a run whose every question was left open because its cells broke off. */
  static int of(RunReport report) {
    if (report.completeness().failed() > 0) {
      return FAILED_CELLS;
    }
    return report.nothingAnswered() ? NOTHING_ANSWERED : DONE;
  }

  /** Whether a cell that was tried failed. */
  static int of(RunPreview preview) {
    return preview.trialFailure().isEmpty() ? DONE : FAILED_CELLS;
  }
}
