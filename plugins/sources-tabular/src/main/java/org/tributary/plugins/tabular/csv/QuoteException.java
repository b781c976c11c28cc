package org.tributary.plugins.tabular.csv;

import java.io.IOException;

/** Quotes of a text file that do not pair. */
public final class QuoteException extends IOException {
  private static final long serialVersionUID = 1L;
  private final long line;

  QuoteException(long line, String message) {
    super(message);
    this.line = line;
  }

  /** The line, from 1. */
  public long line() {
    return line;
  }
}
