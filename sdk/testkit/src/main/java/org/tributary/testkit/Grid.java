package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Points that cover a space, for sums and trapezoidal integrals: every level, every sequence of a
 * length that is drawn, equally spaced reals over half as far again as some draws reach.
 *
 * @param points of the space
 * @param volumes what each stands for
 */
record Grid(Samples points, double[] volumes) {
  private static final int MOST_AXES = 2;
  private static final int MOST_POINTS = 40_000;

  /** The points of one axis. */
  private record Axis(double[] values, double[] volumes) {}

  /**
   * A grid around draws; empty when the space has more than two real axes, or too many points.
   *
   * @param steps points a real axis
   */
  static Optional<Grid> around(Samples draws, int steps) {
    Space space = draws.space();
    if (space.kind(0) instanceof Kind.Tokens tokens) {
      return Math.pow(tokens.vocabulary() + 1, tokens.longest()) > MOST_POINTS
          ? Optional.empty()
          : Optional.of(sequences(draws, tokens));
    }
    List<Axis> axes = new ArrayList<>();
    int reals = 0;
    double count = 1;
    for (int position = 0; position < space.width() && count <= MOST_POINTS; position++) {
      reals += space.kind(position) instanceof Kind.Real ? 1 : 0;
      axes.add(axis(draws, position, steps));
      count *= axes.get(position).values.length;
    }
    return reals > MOST_AXES || count > MOST_POINTS
        ? Optional.empty()
        : Optional.of(product(space, axes));
  }

  private static Axis axis(Samples draws, int position, int steps) {
    Kind kind = draws.space().kind(position);
    if (kind instanceof Kind.Category category) {
      return counted(0, category.levels().size() - 1);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < draws.size(); row++) {
      low = Math.min(low, draws.value(row, position));
      high = Math.max(high, draws.value(row, position));
    }
    double more = 0.5 * (high - low);
    if (!(kind instanceof Kind.Real)) {
      return counted((int) Math.floor(low - more), (int) Math.ceil(high + more));
    }
    double[] values = new double[steps];
    double[] volumes = new double[steps];
    double step = (high - low + 2 * more) / (steps - 1);
    for (int i = 0; i < steps; i++) {
      values[i] = low - more + i * step;
      volumes[i] = i == 0 || i == steps - 1 ? step / 2 : step;
    }
    return new Axis(values, volumes);
  }

  private static Axis counted(int first, int last) {
    double[] values = new double[last - first + 1];
    double[] volumes = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = first + i;
      volumes[i] = 1;
    }
    return new Axis(values, volumes);
  }

  private static Grid product(Space space, List<Axis> axes) {
    int count = axes.stream().mapToInt(axis -> axis.values.length).reduce(1, (a, b) -> a * b);
    SamplesBuilder points = new SamplesBuilder(space, 1);
    double[] volumes = new double[count];
    double[] row = new double[axes.size()];
    for (int i = 0; i < count; i++) {
      int rest = i;
      volumes[i] = 1;
      for (int position = 0; position < row.length; position++) {
        Axis axis = axes.get(position);
        int at = rest % axis.values.length;
        rest /= axis.values.length;
        row[position] = axis.values[at];
        volumes[i] *= axis.volumes[at];
      }
      points.add(row, 0, i);
    }
    return new Grid(points.build(), volumes);
  }

  /** Sequences of the lengths that are drawn: where length is not modelled it is given. */
  private static Grid sequences(Samples draws, Kind.Tokens tokens) {
    Set<Integer> lengths = new TreeSet<>();
    for (int row = 0; row < draws.size(); row++) {
      lengths.add(draws.length(row));
    }
    SamplesBuilder points = new SamplesBuilder(draws.space(), 1);
    List<double[]> last = List.of(new double[0]);
    int count = 0;
    for (int length = 1; length <= tokens.longest(); length++) {
      List<double[]> next = new ArrayList<>();
      for (double[] begun : last) {
        for (int token = 0; token < tokens.vocabulary(); token++) {
          double[] longer = java.util.Arrays.copyOf(begun, length);
          longer[length - 1] = token;
          if (lengths.contains(length)) {
            points.add(longer, 0, count++);
          }
          next.add(longer);
        }
      }
      last = next;
    }
    double[] volumes = new double[count];
    java.util.Arrays.fill(volumes, 1);
    return new Grid(points.build(), volumes);
  }
}
