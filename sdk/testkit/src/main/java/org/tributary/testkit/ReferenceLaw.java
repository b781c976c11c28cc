package org.tributary.testkit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.law.GaussianLaw;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Laws of two sources known in full, for metrics to be tried on: every value is independent of the
 * others. Numbers of source k are Gaussian around k/2; categories, tokens and lengths are uniform.
 * Damage shifts the numbers of a source by 4 and gives code 0 nine tenths of the others' mass.
 */
final class ReferenceLaw {
  private static final double SHIFT = 4;
  private static final double TILT = 0.9;

  private ReferenceLaw() {}

  /** The law without damage. */
  static Law on(Space space, double variance) {
    return damaged(space, variance, false, false);
  }

  /** The law with damage to either source. */
  static Law damaged(Space space, double variance, boolean first, boolean second) {
    Product law = new Product(space, variance, new boolean[] {first, second});
    if (space.allReal()) {
      return new Gaussians(law);
    }
    if (space.kind(0) instanceof Kind.Tokens) {
      return new Texts(law);
    }
    return space.allCategories() ? new Finite(law) : law;
  }

  private record Product(Space space, double variance, boolean[] damage)
      implements Law, LogDensity {
    @Override
    public int sources() {
      return 2;
    }

    double centre(int source) {
      return 0.5 * source + (damage[source] ? SHIFT : 0);
    }

    Gaussian gaussian(int source) {
      double[] mean = new double[space.width()];
      Arrays.fill(mean, centre(source));
      DMatrixRMaj covariance = new DMatrixRMaj(mean.length, mean.length);
      for (int i = 0; i < mean.length; i++) {
        covariance.set(i, i, variance);
      }
      return Gaussian.of(mean, covariance);
    }

    double share(int code, int codes, int source) {
      double even = 1.0 / codes;
      return damage[source] ? (1 - TILT) * even + (code == 0 ? TILT : 0) : even;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      SamplesBuilder rows = new SamplesBuilder(space, 2);
      boolean tokens = space.kind(0) instanceof Kind.Tokens;
      for (int row = 0; row < count; row++) {
        double[] values = new double[tokens ? 1 + stream.nextInt(space.width()) : space.width()];
        for (int position = 0; position < values.length; position++) {
          values[position] = draw(space.kind(position), source, stream);
        }
        rows.add(values, source, row);
      }
      return rows.build();
    }

    private double draw(Kind kind, int source, RandomStream stream) {
      int codes = codes(kind);
      if (codes > 0) {
        return damage[source] && stream.nextDouble() < TILT ? 0 : stream.nextInt(codes);
      }
      double real = centre(source) + Math.sqrt(variance) * stream.nextGaussian();
      return kind instanceof Kind.Real ? real : Math.rint(3 * real);
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] all = new double[points.size()];
      for (int row = 0; row < all.length; row++) {
        all[row] = space.kind(0) instanceof Kind.Tokens ? -Math.log(space.width()) : 0;
        for (int position = 0; position < points.length(row); position++) {
          all[row] += log(space.kind(position), points.value(row, position), source);
        }
      }
      return all;
    }

    private double log(Kind kind, double value, int source) {
      int codes = codes(kind);
      if (codes > 0) {
        return Math.log(share((int) value, codes, source));
      }
      // Whole numbers stand for the unit interval around them, near enough for a reference.
      double scale = kind instanceof Kind.Real ? 1 : 3;
      double apart = value / scale - centre(source);
      return -0.5 * (apart * apart / variance + Math.log(2 * Math.PI * variance)) - Math.log(scale);
    }

    private static int codes(Kind kind) {
      return kind instanceof Kind.Category category
          ? category.levels().size()
          : kind instanceof Kind.Tokens tokens ? tokens.vocabulary() : 0;
    }
  }

  /** The product itself, under a law that offers more. */
  private interface OfProduct extends Law, LogDensity {
    Product law();

    @Override
    default Space space() {
      return law().space;
    }

    @Override
    default int sources() {
      return 2;
    }

    @Override
    default Samples sample(int source, int count, RandomStream stream) {
      return law().sample(source, count, stream);
    }

    @Override
    default double[] logDensity(int source, Samples points) {
      return law().logDensity(source, points);
    }
  }

  private record Texts(Product law) implements OfProduct, NextTokens {
    @Override
    public double[][] nextTokens(int source, int[] tokens) {
      int codes = Product.codes(law.space.kind(0));
      double[][] next = new double[tokens.length][codes];
      for (double[] place : next) {
        Arrays.setAll(place, code -> law.share(code, codes, source));
      }
      return next;
    }
  }

  private record Finite(Product law) implements OfProduct, FiniteForm, ParameterCount {
    @Override
    public double[] probabilities(int source) {
      // The first column runs fastest.
      double[] all = {1};
      for (int position = law.space.width() - 1; position >= 0; position--) {
        int codes = Product.codes(law.space.kind(position));
        double[] longer = new double[all.length * codes];
        for (int i = 0; i < longer.length; i++) {
          longer[i] = all[i / codes] * law.share(i % codes, codes, source);
        }
        all = longer;
      }
      return all;
    }

    @Override
    public long parameters() {
      return 0;
    }
  }

  private static final class Gaussians extends GaussianLaw implements ParameterCount {
    Gaussians(Product law) {
      super(law.space, Origin.REAL, IntStream.range(0, 2).mapToObj(law::gaussian).toList());
    }

    @Override
    public long parameters() {
      return 0;
    }
  }
}
