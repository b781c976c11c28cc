package org.tributary.plugins.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether the lines of a text stand in an order of their own: sorted, sorted by length, or grouped
 * by their first character. Contiguous blocks of such a text are not alike, so that what is held
 * out is another text. Of running text or shuffled lines about half the pairs of neighbours are in
 * order. And whether lines are records, by what they hold and not by their order: few words, no
 * sentences, none blank.
 */
final class LineOrder {
  private static final int COMPARED = 64;
  private static final int LEAST_LINES = 50;
  private static final int LEAST_STEPS = 3;
  private static final double IN_ORDER = 0.98;
  private static final double GROUPED = 0.9;
  private static final double FEW = 0.02;
  private static final double MOST_BLANKS = 3;
  private static final String SENTENCE = ".!?;:,";
  private static final double ONE_GROUP = 0.5;

  private final Map<Integer, Long> firsts = new HashMap<>();
  private int[] line = new int[COMPARED];
  private int[] before = new int[COMPARED];
  private long length;
  private long lengthBefore = -1;
  private long lines;
  private long rising;
  private long falling;
  private long longer;
  private long shorter;
  private long sameFirst;
  private long distinct;
  private long blank;
  private long blanks;
  private long sentences;
  private boolean marked;
  private int previous;

  /** Takes the next character. */
  void add(int point) {
    if (point != '\n') {
      blanks += point == ' ' ? 1 : 0;
      marked |= point == ' ' && SENTENCE.indexOf(previous) >= 0;
      if (length < COMPARED) {
        line[(int) length] = point;
      }
      length++;
    } else if (length > 0) {
      sentences += marked || SENTENCE.indexOf(previous) >= 0 ? 1 : 0;
      end();
    } else {
      blank++;
    }
    marked &= point != '\n';
    previous = point;
  }

  private void end() {
    int kept = (int) Math.min(length, COMPARED);
    if (lengthBefore >= 0) {
      int keptBefore = (int) Math.min(lengthBefore, COMPARED);
      int order = Arrays.compare(before, 0, keptBefore, line, 0, kept);
      rising += order <= 0 ? 1 : 0;
      falling += order >= 0 ? 1 : 0;
      distinct += order != 0 ? 1 : 0;
      longer += lengthBefore <= length ? 1 : 0;
      shorter += lengthBefore >= length ? 1 : 0;
      sameFirst += before[0] == line[0] ? 1 : 0;
    }
    firsts.merge(line[0], 1L, Long::sum);
    lines++;
    lengthBefore = length;
    length = 0;
    int[] old = before;
    before = line;
    line = old;
  }

  /** Whether each line is a record of its own: at most 4 words on average, hardly any sentence. */
  boolean records() {
    return lines >= LEAST_LINES
        && blank <= FEW * lines
        && sentences <= FEW * lines
        && blanks <= MOST_BLANKS * lines;
  }

  /** What order the lines have; empty where they have none, or are few. */
  String words() {
    long pairs = lines - 1;
    if (lines < LEAST_LINES || distinct == 0) {
      return "";
    }
    double least = IN_ORDER * pairs;
    if (rising >= least || falling >= least) {
      return "sorted";
    }
    long shortened = pairs - longer;
    long lengthened = pairs - shorter;
    if (Math.min(shortened, lengthened) == 0 && shortened + lengthened >= LEAST_STEPS) {
      return "sorted by length";
    }
    double together =
        firsts.values().stream().mapToDouble(count -> (double) count * count).sum()
            / ((double) lines * lines);
    return sameFirst >= GROUPED * pairs && together < ONE_GROUP
        ? "grouped by their first character"
        : "";
  }
}
