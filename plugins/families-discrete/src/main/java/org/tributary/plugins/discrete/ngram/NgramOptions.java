package org.tributary.plugins.discrete.ngram;

import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.Option;

/** Options of {@link NgramFactory}. */
public record NgramOptions(
    @Option(
            value =
                "Longest run that is counted, n: a token is predicted from the n - 1 before it.",
            fallback = "5",
            min = 1,
            max = 20)
        int order,
    @Option(
            value =
                "Runs up to this length are counted over all sources of a pooled model, longer ones"
                    + " for each source alone; 0 shares nothing.",
            fallback = "2",
            min = 0)
        int sharedOrder) {

  public NgramOptions {
    if (sharedOrder > order) {
      throw new OptionException(
          "sharedOrder", "sharedOrder must be at most order (" + order + "), was " + sharedOrder);
    }
  }
}
