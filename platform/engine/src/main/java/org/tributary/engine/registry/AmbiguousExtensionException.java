package org.tributary.engine.registry;

import java.util.List;
import org.tributary.sdk.TributaryException;

/** Several plugins offer an extension of this short id, and none of them is bundled. */
public final class AmbiguousExtensionException extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final List<String> suggestions;

  /**
   * A look-up with several answers.
   *
   * @param suggestions the full ids to choose from
   */
  public AmbiguousExtensionException(String message, List<String> suggestions) {
    super("ambiguous-extension", message);
    this.suggestions = List.copyOf(suggestions);
  }

  /** The full ids to choose from. */
  public List<String> suggestions() {
    return suggestions;
  }
}
