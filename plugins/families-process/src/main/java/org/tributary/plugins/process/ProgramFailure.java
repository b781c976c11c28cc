package org.tributary.plugins.process;

import org.tributary.sdk.TributaryException;

/** A program that ended, went silent or said what is no answer. */
final class ProgramFailure extends TributaryException {
  private static final long serialVersionUID = 1L;

  ProgramFailure(String message) {
    super("program", message);
  }
}
