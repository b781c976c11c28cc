package org.tributary.engine.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tributary.engine.spec.SpecError;

/** The mistakes found in one pass; silent while a substitute for a broken value is bound. */
final class Faults {
  private final List<SpecError> errors = new ArrayList<>();
  private int muted;

  void add(int line, String path, String message) {
    if (muted == 0) {
      errors.add(new SpecError(line, path, message));
    }
  }

  <T> T muted(Supplier<T> work) {
    muted++;
    try {
      return work.get();
    } finally {
      muted--;
    }
  }

  /** Work that belongs to the file itself, though a substitute asked for it. */
  <T> T unmuted(Supplier<T> work) {
    int before = muted;
    muted = 0;
    try {
      return work.get();
    } finally {
      muted = before;
    }
  }

  List<SpecError> all() {
    return errors;
  }
}
