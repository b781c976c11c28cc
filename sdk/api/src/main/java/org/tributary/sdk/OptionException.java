package org.tributary.sdk;

/** Options that contradict each other or their input; found before anything runs. */
public final class OptionException extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final String option;

  /**
   * A refusal.
   *
   * @param option name of the record component at fault; empty when it is several
   * @param message what is wrong and what would be right
   */
  public OptionException(String option, String message) {
    super("invalid-option", message);
    this.option = option;
  }

  /** Name of the record component at fault; empty when it is several. */
  public String option() {
    return option;
  }
}
