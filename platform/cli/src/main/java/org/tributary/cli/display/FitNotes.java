package org.tributary.cli.display;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.cli.text.Numbers;

/** How far the fits are that go on now, by their cell; safe for use by several threads. */
final class FitNotes {
  /** Shorter fits end before one could read of them. */
  private static final double LONG_SECONDS = 3;

  /**
   * One fit.
   *
   * @param since when it was first heard of
   * @param from the share it had then
   * @param at when it was last heard of
   */
  private record Note(long since, double from, long at, double share, String text) {}

  private final Map<String, Note> notes = new LinkedHashMap<>();

  /**
   * Hears how far a fit is.
   *
   * @param share in [0, 1]; a smaller one than before is of the next fit of the cell
   */
  synchronized void tell(String cell, double share, String text, long nanos) {
    Note before = notes.remove(cell);
    if (share < 1) {
      notes.put(
          cell,
          before != null && share >= before.share()
              ? new Note(before.since(), before.from(), nanos, share, text)
              : new Note(nanos, share, nanos, share, text));
    }
  }

  /** The fit that was heard of last, with the time it has left; empty where none takes long. */
  synchronized String words() {
    String words = "";
    for (Note note : notes.values()) {
      double seconds = (note.at() - note.since()) / 1e9;
      double gone = note.share() - note.from();
      if (gone > 0 && seconds / gone >= LONG_SECONDS) {
        words =
            "   "
                + note.text()
                + ", "
                + Numbers.seconds(seconds / gone * (1 - note.share()))
                + " left of this fit";
      }
    }
    return words;
  }
}
