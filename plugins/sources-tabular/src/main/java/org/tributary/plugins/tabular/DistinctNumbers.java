package org.tributary.plugins.tabular;

/** Counts distinct numbers by open addressing on their bits; 0 and -0 are one number. */
final class DistinctNumbers {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private DistinctNumbers() {}

  /** How many of the numbers differ; none is NaN. */
  static int count(double[] values) {
    int size = Integer.highestOneBit(Math.max(8, Math.min(1 << 29, values.length))) << 1;
    long[] slots = new long[size];
    boolean zero = false;
    int count = 0;
    for (double value : values) {
      long bits = Double.doubleToLongBits(value + 0.0);
      if (bits == 0) {
        count += zero ? 0 : 1;
        zero = true;
        continue;
      }
      long mixed = bits * SPREAD;
      int slot = (int) (mixed ^ mixed >>> 32) & size - 1;
      while (slots[slot] != 0 && slots[slot] != bits) {
        slot = slot + 1 & size - 1;
      }
      count += slots[slot] == 0 ? 1 : 0;
      slots[slot] = bits;
    }
    return count;
  }
}
