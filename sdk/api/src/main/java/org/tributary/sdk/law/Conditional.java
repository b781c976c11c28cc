package org.tributary.sdk.law;

/** Capability: some columns can be held at given values and the others asked about. */
public interface Conditional extends LawCapability {

  /**
   * The law of the columns that are not given, in their order, one source a source of this law.
   *
   * @param columns positions of the given columns, ascending, fewer than all
   * @param values one value a given column
   * @throws IllegalArgumentException when a position or a value does not fit the space
   */
  Law given(int[] columns, double[] values);
}
