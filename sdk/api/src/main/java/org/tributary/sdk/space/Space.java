package org.tributary.sdk.space;

/**
 * What one point is. Log-densities are per Lebesgue measure in the data's own units times counting
 * measure, whatever a family standardises inside.
 */
public sealed interface Space permits ColumnSpace, TensorSpace {

  /** Values a point has; the greatest number when sequences vary in length. */
  int width();

  /** Kind of the value at a position, {@code 0 <= position < width()}. */
  Kind kind(int position);

  /** Whether every value is real. */
  default boolean allReal() {
    for (int position = 0; position < width(); position++) {
      if (!(kind(position) instanceof Kind.Real)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every value is a category. */
  default boolean allCategories() {
    for (int position = 0; position < width(); position++) {
      if (!(kind(position) instanceof Kind.Category)) {
        return false;
      }
    }
    return true;
  }

  /** In words, as {@code 10 real columns}. */
  String describe();
}
