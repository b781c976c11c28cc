package org.tributary.evidence.theory;

/**
 * Where and how far values depart from theory.
 *
 * @param place index of the place; {@link #AVERAGE} for the average over all places
 * @param deviation mean over theory's value, minus 1; for logs and differences the mean difference
 * @param standardErrors the deviation in standard errors, infinite without spread
 * @param limit what chance makes of it over the places that were tested
 */
public record Departure(int place, double deviation, double standardErrors, double limit) {
  /** The average over all places. */
  public static final int AVERAGE = -1;
}
