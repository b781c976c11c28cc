package org.tributary.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.model.Capabilities.Repeatability;

/**
 * What may be expected when a cell is measured again from the same seed.
 *
 * @param repeatability how equal the numbers are
 * @param reservations why they need not be equal bit for bit; empty when they are
 */
public record Promise(Repeatability repeatability, List<String> reservations) {
  public Promise {
    reservations = List.copyOf(reservations);
  }

  /** The same bits. */
  public static Promise bitwise() {
    return new Promise(Repeatability.BITWISE, List.of());
  }

  /** The weaker of two, with the reservations of both. */
  public Promise and(Promise other) {
    List<String> all = new ArrayList<>(reservations);
    other.reservations.stream().filter(each -> !all.contains(each)).forEach(all::add);
    boolean weaker = other.repeatability.compareTo(repeatability) > 0;
    return new Promise(weaker ? other.repeatability : repeatability, all);
  }

  /** In words, for the provenance. */
  public String describe() {
    String word =
        switch (repeatability) {
          case BITWISE -> "the same bits";
          case TOLERANCE -> "equal within 1e-6 relative";
          case NONE -> "not promised";
        };
    return reservations.isEmpty() ? word : word + ": " + String.join("; ", reservations);
  }
}
