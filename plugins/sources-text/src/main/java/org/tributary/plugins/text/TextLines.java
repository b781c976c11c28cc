package org.tributary.plugins.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tributary.sdk.data.Values;

/**
 * The lines of a text as records, each with the line end that closes it, in an order that what they
 * hold decides: a file sorted and a file shuffled give the same records in the same order. A last
 * line without an end is a record too; blank lines are none.
 */
final class TextLines {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private record Line(int from, int to, long hash) {}

  private final List<Line> lines;

  private TextLines(List<Line> lines) {
    this.lines = lines;
  }

  /** The lines of a text of one character a token. */
  static TextLines of(Values text, int lineEnd) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    long hash = 0;
    for (int i = 0; i < text.count(); i++) {
      int code = (int) text.get(i);
      boolean ends = code == lineEnd;
      // the end itself is not hashed: the last line may lack it
      hash = ends ? hash : mixed(hash, code);
      if (ends || i == text.count() - 1) {
        if (!ends || i > from) {
          lines.add(new Line(from, i + 1, hash));
        }
        from = i + 1;
        hash = 0;
      }
    }
    lines.sort(Comparator.comparingLong(Line::hash).thenComparingInt(line -> line.to - line.from));
    return new TextLines(lines);
  }

  private static long mixed(long hash, int code) {
    long next = (hash ^ (code + 1)) * PRIME;
    return next ^ next >>> 29;
  }

  /** Writes the lines in their order. */
  void inTurn(Values text, Codes room) {
    for (Line line : lines) {
      for (int i = line.from; i < line.to; i++) {
        room.add((int) text.get(i));
      }
    }
  }

  /** Where each line ends in that order. */
  int[] ends() {
    int[] ends = new int[lines.size()];
    int end = 0;
    for (int k = 0; k < ends.length; k++) {
      end += lines.get(k).to - lines.get(k).from;
      ends[k] = end;
    }
    return ends;
  }
}
