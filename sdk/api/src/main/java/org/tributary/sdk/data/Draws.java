package org.tributary.sdk.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Kind;

/**
 * Labelled samples drawn from a law: the two conventions of multi-source studies, named apart.
 *
 * <p>Source k draws from {@code stream.child("source", k)}, so that a law which differs in one
 * source only, or a larger sample, shares the noise of everything else.
 */
public final class Draws {
  private Draws() {}

  /**
   * {@code total} points whose labels are independent with the given probabilities.
   *
   * @param probabilities of the K sources, sum 1
   */
  public static Samples total(
      Law law, int total, double[] probabilities, Origin origin, RandomStream stream) {
    if (law.sources() == 1) {
      return counts(law, new int[] {total}, origin, stream);
    }
    return counts(law, stream.child("labels").multinomial(total, probabilities), origin, stream);
  }

  /** {@code each} points of every source. */
  public static Samples perSource(Law law, int each, Origin origin, RandomStream stream) {
    int[] counts = new int[law.sources()];
    Arrays.fill(counts, each);
    return counts(law, counts, origin, stream);
  }

  /** A given number of points of each source. */
  public static Samples counts(Law law, int[] counts, Origin origin, RandomStream stream) {
    List<Samples> parts = new ArrayList<>(counts.length);
    for (int k = 0; k < counts.length; k++) {
      parts.add(law.sample(k, counts[k], stream.child("source", k)));
    }
    return joined(parts, origin);
  }

  /** Probabilities 1/K. */
  public static double[] uniform(int sources) {
    double[] probabilities = new double[sources];
    Arrays.fill(probabilities, 1.0 / sources);
    return probabilities;
  }

  /** Samples of one space one after another, all of one origin. */
  public static Samples joined(List<Samples> parts, Origin origin) {
    Samples first = parts.get(0);
    boolean plain =
        !(first.space().kind(0) instanceof Kind.Tokens)
            && parts.stream().noneMatch(Samples::weighted);
    if (!plain) {
      SamplesBuilder builder = new SamplesBuilder(first.space(), first.sources());
      double[] row = new double[first.space().width()];
      for (Samples part : parts) {
        for (int i = 0; i < part.size(); i++) {
          int length = part.length(i);
          part.copyRow(i, row, 0);
          builder.add(
              length == row.length ? row : Arrays.copyOf(row, length),
              part.source(i),
              part.rowId(i),
              origin,
              part.weight(i));
        }
      }
      return builder.build();
    }
    int size = parts.stream().mapToInt(Samples::size).sum();
    int width = first.space().width();
    DMatrixRMaj values = new DMatrixRMaj(size, width);
    int[] labels = new int[size];
    int next = 0;
    for (Samples part : parts) {
      for (int i = 0; i < part.size(); i++) {
        part.copyRow(i, values.data, next * width);
        labels[next++] = part.source(i);
      }
    }
    return MatrixSamples.of(first.space(), values, labels, first.sources(), origin);
  }
}
