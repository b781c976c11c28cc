package org.tributary.engine.spec;

import org.tributary.sdk.TributaryException;

/** A text that is not YAML at all. */
public final class BrokenYamlException extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final int line;

  /** A refusal of a line, from 1; 0 when the text is not from a file. */
  public BrokenYamlException(int line, String message) {
    super("broken-yaml", message);
    this.line = line;
  }

  /** Line from 1, or 0. */
  public int line() {
    return line;
  }
}
