package org.tributary.plugins.deep.training;

import org.tributary.sdk.option.Option;

/** When a training stops before its last step. */
public record EarlyStopping(
    @Option(
            value =
                "Checks in a row without a new low of the held-out loss that end the training; the"
                    + " model is then that of the low. 0 trains to the last step on all rows.",
            fallback = "0",
            min = 0)
        int patience,
    @Option(value = "Steps between two checks.", fallback = "100", min = 1, where = "patience")
        int every,
    @Option(
            value = "Share of the training rows of each source that is held out for the checks.",
            fallback = "0.1",
            min = 0,
            aboveMin = true,
            max = 0.5,
            where = "patience")
        double heldOut) {

  /** Training to the last step. */
  public static EarlyStopping never() {
    return new EarlyStopping(0, 100, 0.1);
  }

  /** Whether rows are held out and the loss on them is watched. */
  public boolean watched() {
    return patience > 0;
  }
}
