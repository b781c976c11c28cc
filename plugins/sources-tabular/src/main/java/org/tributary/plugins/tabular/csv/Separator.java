package org.tributary.plugins.tabular.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What separates the values of a text: the sign that gives all records one width above 1. Where
 * several do, the comma comes last, since it is a decimal mark too. Where none does, the one under
 * which most records have one width, so that a line of another width is an error with its number.
 */
final class Separator {
  private static final char[] SIGNS = {'\t', ';', '|', ','};
  private static final char USUAL = ',';

  private Separator() {}

  /**
   * The separator of a text.
   *
   * @param start of the text
   * @param whole whether it is all of it; else its last record may be cut and does not count
   */
  static char of(String start, boolean whole) {
    char best = USUAL;
    long most = 0;
    for (char sign : SIGNS) {
      List<Integer> widths = widths(start, whole, sign);
      if (widths.isEmpty()) {
        continue;
      }
      if (widths.get(0) > 1 && widths.stream().distinct().count() == 1) {
        return sign;
      }
      long alike = alike(widths);
      if (alike > most || alike == most && count(start, sign) > count(start, best)) {
        most = alike;
        best = sign;
      }
    }
    return best;
  }

  /** Records of the most frequent width above 1. */
  private static long alike(List<Integer> widths) {
    Map<Integer, Long> counts = new HashMap<>();
    widths.stream().filter(width -> width > 1).forEach(width -> counts.merge(width, 1L, Long::sum));
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static long count(String start, char sign) {
    return start.lines().findFirst().orElse("").chars().filter(each -> each == sign).count();
  }

  private static List<Integer> widths(String start, boolean whole, char sign) {
    List<Integer> widths = new ArrayList<>();
    try (Records records = new Records(new StringReader(start), sign)) {
      while (records.next()) {
        if (!records.blank()) {
          widths.add(records.width());
        }
      }
      if (!whole && widths.size() > 1) {
        widths.remove(widths.size() - 1);
      }
    } catch (QuoteException unpaired) {
      // A quote that is open at a cut is closed behind it; any other is found when all is read.
      if (whole) {
        widths.add(0);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return widths;
  }
}
