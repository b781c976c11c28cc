package org.tributary.engine.bind;

import org.tributary.sdk.OptionException;
import org.tributary.sdk.TributaryException;

/** What a constructor or a factory says when it refuses options, in words and with a culprit. */
final class Refusals {
  private Refusals() {}

  /** Name of the option at fault; empty when it cannot be told. */
  static String blamed(RuntimeException refusal, OptionsShape shape) {
    String message = String.valueOf(refusal.getMessage());
    String name =
        refusal instanceof OptionException named && !named.option().isEmpty()
            ? named.option().split("[.\\[]", 2)[0]
            : message.split("[^A-Za-z0-9_]", 2)[0];
    return shape.option(name).isPresent() ? name : "";
  }

  static String words(String owner, RuntimeException refusal) {
    boolean expected =
        refusal instanceof TributaryException || refusal instanceof IllegalArgumentException;
    return owner
        + ": "
        + (expected && refusal.getMessage() != null
            ? refusal.getMessage()
            : "its options were refused by an error in its plugin: " + refusal);
  }
}
