package org.tributary.plugins.gaussian;

import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Space;

/** The refusal of spaces that are not all real. */
final class RealSpaces {
  private RealSpaces() {}

  static void check(String family, Space space) {
    if (!space.allReal()) {
      throw new OptionException(
          "",
          "family "
              + family
              + " models real columns only, the data are "
              + space.describe()
              + "; use gaussian-copula for mixed tables");
    }
  }
}
