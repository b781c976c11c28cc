package org.tributary.store;

import java.util.Optional;

/** What a record of the journal is, by its first byte. */
enum RecordKind {
  /** A cell that was measured. */
  CELL(1),
  /** A cell that failed. */
  FAILURE(2),
  /** Measurements of a cell that was still running. */
  PARTIAL(3);

  private final int code;

  RecordKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Optional<RecordKind> of(int code) {
    for (RecordKind kind : values()) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
