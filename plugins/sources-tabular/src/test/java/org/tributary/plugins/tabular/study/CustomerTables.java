package org.tributary.plugins.tabular.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tributary.numerics.random.RandomStream;

/**
 * Rows of customers as strings: a customer's number and two or three values of which a part is the
 * customer's own.
 *
 * @param customers of a table
 * @param each rows of a customer
 * @param correlation of two rows of one customer, in every value
 * @param mixed whether the third value is a category of four
 */
record CustomerTables(int customers, int each, double correlation, boolean mixed) {
  static final String HEADER = "customer,x,y,z";
  private static final String[] KINDS = {"a", "b", "c", "d"};

  /** Independent customers of one law, numbered from 1 on. */
  List<String> rows(int key, double shift) {
    RandomStream stream = RandomStream.of(71, key);
    List<String> rows = new ArrayList<>();
    double shared = Math.sqrt(correlation);
    double own = Math.sqrt(1 - correlation);
    for (int customer = 1; customer <= customers; customer++) {
      double[] level = new double[3];
      stream.fillGaussian(level, 0, 3);
      for (int row = 0; row < each; row++) {
        double[] value = new double[3];
        stream.fillGaussian(value, 0, 3);
        for (int i = 0; i < 3; i++) {
          value[i] = shared * level[i] + own * value[i] + shift;
        }
        String third = mixed ? kind(value[2]) : String.format(Locale.ROOT, "%.4f", value[2]);
        rows.add(
            String.format(Locale.ROOT, "%d,%.4f,%.4f,%s", customer, value[0], value[1], third));
      }
    }
    return rows;
  }

  /** Rows without their first value, the customer. */
  static List<String> keyless(List<String> rows) {
    return rows.stream().map(row -> row.substring(row.indexOf(',') + 1)).toList();
  }

  /** Rows in another order. */
  static List<String> shuffled(List<String> rows, int key) {
    int[] order = RandomStream.of(72, key).permutation(rows.size());
    List<String> shuffled = new ArrayList<>(Collections.nCopies(rows.size(), ""));
    for (int i = 0; i < order.length; i++) {
      shuffled.set(i, rows.get(order[i]));
    }
    return shuffled;
  }

  private static String kind(double value) {
    return KINDS[value < -0.674 ? 0 : value < 0 ? 1 : value < 0.674 ? 2 : 3];
  }
}
