package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.GivenColumns;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;

/** A law of some columns given others belongs to the joint law. */
final class ConditionalClauses {
  private static final int PAIRS = 6;
  private static final int REDRAWN = 400;
  private static final int MOST = 3;
  private static final double EQUAL = 1e-6;

  private final Law law;
  private final Conditional conditional;
  private final RandomStream stream;
  private final int width;

  private ConditionalClauses(Law law, RandomStream stream) {
    this.law = law;
    this.conditional = law.as(Conditional.class).orElseThrow();
    this.stream = stream;
    this.width = law.space().width();
    NotApplicable.unless(width > 1, "there is one column");
  }

  /** {@code log p(a,b) - log p(a',b) = log p(a|b) - log p(a'|b)}. */
  static void densities(Law law, RandomStream stream) {
    LogDensity joint = CapabilityClauses.density(law);
    ConditionalClauses one = new ConditionalClauses(law, stream);
    for (int[] columns : one.choices()) {
      for (int source = 0; source < law.sources(); source++) {
        one.densities(joint, columns, source);
      }
    }
  }

  private void densities(LogDensity joint, int[] columns, int source) {
    int[] rest = GivenColumns.others(columns, width);
    Samples rows = law.sample(source, 2 * PAIRS, stream.child("pairs", source));
    for (int pair = 0; 2 * pair + 1 < rows.size(); pair++) {
      double[] first = row(rows, 2 * pair);
      double[] second = first.clone();
      for (int column : rest) {
        second[column] = rows.value(2 * pair + 1, column);
      }
      Law left = conditional.given(columns, part(first, columns));
      shape(left, rest);
      double[] whole = joint.logDensity(source, samples(law, first, second));
      double[] parts =
          CapabilityClauses.density(left)
              .logDensity(source, samples(left, part(first, rest), part(second, rest)));
      RealDraws.same(
          whole[0] - whole[1],
          parts[0] - parts[1],
          EQUAL,
          "log p(a,b) - log p(a',b) is log p(a|b) - log p(a'|b), b the given columns",
          "source " + source + ", given " + Arrays.toString(columns));
    }
  }

  /**
   * A row whose other columns are drawn anew given some is a row of the law again: means and
   * products with every column stay, to six standard errors of 400 pairs.
   */
  static void draws(Law law, RandomStream stream) {
    RealDraws.onReals(law);
    ConditionalClauses one = new ConditionalClauses(law, stream);
    for (int[] columns : one.choices()) {
      for (int source = 0; source < law.sources(); source++) {
        one.draws(columns, source);
      }
    }
  }

  private void draws(int[] columns, int source) {
    String clause = "columns drawn anew given the others follow the law";
    int[] rest = GivenColumns.others(columns, width);
    DMatrixRMaj before = RealDraws.of(law, source, REDRAWN, stream.child("rows", source));
    DMatrixRMaj after = before.copy();
    for (int row = 0; row < REDRAWN; row++) {
      double[] own = Arrays.copyOfRange(before.data, row * width, (row + 1) * width);
      Law left = conditional.given(columns, part(own, columns));
      Samples drawn = left.sample(source, 1, stream.child("again", source).at(row));
      for (int i = 0; i < rest.length; i++) {
        after.set(row, rest[i], drawn.value(0, i));
      }
    }
    String given = "source " + source + ", given " + Arrays.toString(columns) + ": ";
    for (int i : rest) {
      double[] old = RealDraws.column(before, i);
      double[] anew = RealDraws.column(after, i);
      double centre = RealDraws.mean(old);
      double[] moved = new double[REDRAWN];
      Arrays.setAll(moved, row -> anew[row] - old[row]);
      RealDraws.meanIs(0, moved, clause, given + "the step of column " + i);
      for (int j = 0; j < width; j++) {
        int other = j;
        double middle = RealDraws.mean(RealDraws.column(before, j));
        double[] step = new double[REDRAWN];
        Arrays.setAll(
            step,
            row ->
                (anew[row] - centre) * (after.get(row, other) - middle)
                    - (old[row] - centre) * (before.get(row, other) - middle));
        RealDraws.meanIs(
            0, step, clause, given + "the step of the product of columns " + i + " and " + j);
      }
    }
  }

  private void shape(Law left, int[] rest) {
    boolean fits = left.space().width() == rest.length && left.sources() == law.sources();
    for (int i = 0; fits && i < rest.length; i++) {
      fits = left.space().kind(i).equals(law.space().kind(rest[i]));
    }
    unless(
        fits,
        "given leaves the columns that are not given, in their order, of as many sources",
        left.space().describe() + ", " + left.sources() + " sources");
  }

  /** At most three sets of columns that may be given: the law may answer for some alone. */
  private List<int[]> choices() {
    List<int[]> all = new ArrayList<>();
    all.add(IntStream.range(0, width).filter(each -> each % 2 == 1).toArray());
    for (int split = 1; split < width; split++) {
      all.add(IntStream.range(0, split).toArray());
      all.add(IntStream.range(split, width).toArray());
    }
    double[] row = row(law.sample(0, 1, stream.child("choice")), 0);
    List<int[]> taken = new ArrayList<>();
    String refusal = "";
    for (int[] columns : all) {
      boolean again = taken.stream().anyMatch(each -> Arrays.equals(each, columns));
      if (taken.size() == MOST || again) {
        continue;
      }
      try {
        conditional.given(columns, part(row, columns));
        taken.add(columns);
      } catch (IllegalArgumentException | TributaryException refused) {
        refusal = String.valueOf(refused.getMessage());
      }
    }
    NotApplicable.unless(!taken.isEmpty(), "it takes none of the kit's columns: " + refusal);
    return taken;
  }

  private static double[] part(double[] row, int[] columns) {
    return Arrays.stream(columns).mapToDouble(each -> row[each]).toArray();
  }

  private static double[] row(Samples rows, int row) {
    double[] values = new double[rows.length(row)];
    rows.copyRow(row, values, 0);
    return values;
  }

  private static Samples samples(Law law, double[] first, double[] second) {
    return new SamplesBuilder(law.space(), law.sources())
        .add(first, 0, 0)
        .add(second, 0, 1)
        .build();
  }
}
