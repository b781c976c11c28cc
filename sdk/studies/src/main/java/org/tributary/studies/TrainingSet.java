package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/**
 * Puts the parts of a training set together: kept rows, fixed counts, and what is left of n as an
 * independent mixture. Part i draws from {@code stream.child("part", i)}.
 *
 * @param sources K of the study; a law of one source stands for each of them
 * @param size rows of the whole set where mixed parts fill it up
 */
record TrainingSet(int sources, int size, RandomStream stream) {

  Samples of(List<Part> parts) {
    int[] mixed = mixedCounts(parts);
    List<Samples> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Samples own = parts.get(i).visit(new Rows(mixed[i], stream.child("part", i)));
      if (own.size() > 0) {
        rows.add(own.important(parts.get(i).importance()));
      }
    }
    if (rows.size() == 1) {
      return rows.get(0);
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("the parts of a training set hold no row: " + parts);
    }
    SamplesBuilder all = new SamplesBuilder(rows.get(0).space(), rows.get(0).sources());
    rows.forEach(all::addAll);
    return all.build();
  }

  /**
   * The rows of one part.
   *
   * @param count rows of it where it is mixed
   */
  private final class Rows implements Part.Cases<Samples> {
    private final int count;
    private final RandomStream own;

    Rows(int count, RandomStream own) {
      this.count = count;
      this.own = own;
    }

    @Override
    public Samples mixed(Part.Mixed part) {
      return Draws.total(whole(part.law()), count, part.weights(), part.origin(), own);
    }

    @Override
    public Samples drawn(Part.Drawn part) {
      return Draws.total(whole(part.law()), part.count(), part.weights(), part.origin(), own);
    }

    @Override
    public Samples kept(Part.Kept part) {
      return part.rows();
    }
  }

  private Law whole(Law law) {
    return law.sources() == 1 ? LawOfSources.repeated(law, sources) : law;
  }

  /** Rows of each part that is mixed, 0 for the others. */
  private int[] mixedCounts(List<Part> parts) {
    double[] shares = new double[parts.size()];
    int fixed = 0;
    int mixed = 0;
    for (int i = 0; i < shares.length; i++) {
      Amount amount = parts.get(i).visit(new Amounts());
      shares[i] = amount.share;
      fixed += amount.rows;
      mixed += amount.share > 0 ? 1 : 0;
    }
    int left = Math.max(0, size - fixed);
    if (mixed < 2) {
      return java.util.Arrays.stream(shares).mapToInt(share -> share > 0 ? left : 0).toArray();
    }
    double[] positive = java.util.Arrays.stream(shares).filter(share -> share > 0).toArray();
    int[] drawn = stream.child("shares").multinomial(left, positive);
    int[] counts = new int[shares.length];
    int next = 0;
    for (int i = 0; i < shares.length; i++) {
      counts[i] = shares[i] > 0 ? drawn[next++] : 0;
    }
    return counts;
  }

  /** Share of the mixture or number of draws; neither for kept rows, which are extra. */
  private record Amount(double share, int rows) {}

  private static final class Amounts implements Part.Cases<Amount> {
    @Override
    public Amount mixed(Part.Mixed part) {
      return new Amount(part.share(), 0);
    }

    @Override
    public Amount drawn(Part.Drawn part) {
      return new Amount(0, part.count());
    }

    @Override
    public Amount kept(Part.Kept part) {
      return new Amount(0, 0);
    }
  }
}
