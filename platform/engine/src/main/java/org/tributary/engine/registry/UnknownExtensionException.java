package org.tributary.engine.registry;

import java.util.List;
import org.tributary.sdk.TributaryException;

/** No plugin offers an extension of this id. */
public final class UnknownExtensionException extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final List<String> suggestions;

  /**
   * A failed look-up.
   *
   * @param suggestions ids that exist and are near, nearest first
   */
  public UnknownExtensionException(String message, List<String> suggestions) {
    super("unknown-extension", message);
    this.suggestions = List.copyOf(suggestions);
  }

  /** Ids that exist and are near, nearest first. */
  public List<String> suggestions() {
    return suggestions;
  }
}
