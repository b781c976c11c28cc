package org.tributary.worker;

/**
 * What ends a run and not only a cell: a worker that would measure other numbers, or cannot start.
 */
public final class WorkerRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  /** A refusal in words. */
  public WorkerRefusal(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The refusal that a message of kind {@link Wire.Kind#REFUSED} holds: a line of code, words. */
  public static WorkerRefusal of(Wire.Message message) {
    String[] parts = message.text().split("\n", 2);
    return new WorkerRefusal(parts[0], parts[parts.length - 1]);
  }

  /** The message that {@link #of} reads. */
  public Wire.Message message() {
    return Wire.Message.of(Wire.Kind.REFUSED, code + "\n" + getMessage());
  }

  /** What programs know it by, as {@code worker-differs}. */
  public String code() {
    return code;
  }
}
