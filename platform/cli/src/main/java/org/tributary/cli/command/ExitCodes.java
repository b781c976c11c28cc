package org.tributary.cli.command;

import org.tributary.host.RunPreview;

/** What the process says when it ends. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FAILED_CELLS = 1;
  static final int BAD_USAGE = 2;
  static final int PLUGIN_MISSING = 3;
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  /** Whether a cell that was tried failed. */
  static int of(RunPreview preview) {
    return preview.trialFailure().isEmpty() ? DONE : FAILED_CELLS;
  }
}
