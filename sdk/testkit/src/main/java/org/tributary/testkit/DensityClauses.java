package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;

/**
 * Density and sampler are one law. In one and two dimensions, and where outcomes can be counted,
 * the density is summed over a grid, on more real columns over weighted points; what it says of
 * means, spreads and probabilities must be what 2,000 draws show within six standard errors, which
 * chance misses once in 5e8.
 */
final class DensityClauses {
  private static final int DRAWS = 2000;
  private static final int FEW = 100;

  /** Points of a grid of one or two axes. */
  private static final int COARSE = 1600;

  private static final int FINE = 6400;
  private static final double TOLERANCE = 0.02;
  private static final double STANDARD_ERRORS = RealDraws.STANDARD_ERRORS;
  private final Supplier<Law> laws;
  private final boolean approximate;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("density");

  /**
   * Of a law.
   *
   * @param approximate whether its density is an approximation, held to a grid alone
   */
  DensityClauses(Supplier<Law> laws, boolean approximate) {
    this.laws = laws;
    this.approximate = approximate;
  }

  void addTo(Clauses clauses) {
    clauses
        .add("densities integrate to one", () -> eachSource(this::integrates))
        .add("draws follow the density", () -> eachSource(this::drawsFollowDensity))
        .add(
            "draws of a source are likeliest under that source", () -> eachSource(this::ownSource));
  }

  private interface Check {
    void of(Law law, LogDensity density, int source, Samples draws);
  }

  private void eachSource(Check check) {
    Law law = laws.get();
    Optional<LogDensity> density = law.as(LogDensity.class);
    NotApplicable.unless(density.isPresent(), "there are no log-densities");
    for (int source = 0; source < law.sources(); source++) {
      Samples draws = law.sample(source, DRAWS, stream.child("draws", source));
      check.of(law, density.orElseThrow(), source, draws);
    }
  }

  private Integral integral(LogDensity density, int source, Samples draws, int steps) {
    Optional<Grid> grid = Grid.around(draws, steps);
    NotApplicable.unless(grid.isPresent(), "the space has too many points to sum over");
    return Integral.of(density, source, grid.orElseThrow());
  }

  /** Where a grid would be too large: real columns, more than two. */
  private Optional<Importance> wide(LogDensity density, int source, Samples draws) {
    boolean wide =
        draws.space().allReal() && !draws.weighted() && Grid.around(draws, COARSE).isEmpty();
    NotApplicable.unless(
        !wide || !approximate,
        "the density is an approximation, tried in one and two real columns alone");
    return wide
        ? Optional.of(Importance.of(density, source, draws, stream.child("points", source)))
        : Optional.empty();
  }

  private void integrates(Law law, LogDensity density, int source, Samples draws) {
    Optional<Importance> wide = wide(density, source, draws);
    if (wide.isPresent()) {
      wide.orElseThrow().integrates(source);
      return;
    }
    double coarse = integral(density, source, draws, COARSE).total();
    double fine = integral(density, source, draws, FINE).total();
    unless(
        Math.abs(fine - 1) <= TOLERANCE + 3 * Math.abs(fine - coarse),
        "exp of logDensity sums to 1 over the space",
        "source " + source + ": " + fine);
  }

  private void drawsFollowDensity(Law law, LogDensity density, int source, Samples draws) {
    Optional<Importance> wide = wide(density, source, draws);
    if (wide.isPresent()) {
      followWide(wide.orElseThrow().integral(), density, source, draws);
      return;
    }
    Integral coarse = integral(density, source, draws, COARSE);
    Integral fine = integral(density, source, draws, FINE);
    NotApplicable.unless(
        Math.abs(fine.total() - coarse.total()) <= TOLERANCE,
        "the density is too narrow for the kit's grid");
    Integral.Moments seen = fine.drawn(density, source, draws);
    for (int i = 0; i < seen.means().length; i++) {
      double expected = fine.moments().means()[i];
      double spread = Math.sqrt(fine.moments().variances()[i]);
      double numerical = 3 * Math.abs(expected - coarse.moments().means()[i]) + 1e-3 * spread;
      same(fine, seen, source, i, spread / Math.sqrt(DRAWS), numerical);
    }
  }

  private void followWide(Integral points, LogDensity density, int source, Samples draws) {
    Integral.Moments seen = points.drawn(density, source, draws);
    for (int i = 0; i < seen.means().length; i++) {
      double error = Math.hypot(seen.errors()[i], points.moments().errors()[i]);
      same(points, seen, source, i, error, 0);
    }
  }

  private static void same(
      Integral integral, Integral.Moments seen, int source, int i, double error, double numerical) {
    double expected = integral.moments().means()[i];
    unless(
        Math.abs(seen.means()[i] - expected) <= STANDARD_ERRORS * error + numerical + 1e-9,
        "means, spreads and probabilities of draws are those of the density",
        "source "
            + source
            + ", "
            + integral.name(i)
            + ": "
            + seen.means()[i]
            + " in draws, "
            + expected
            + " by the density, standard error "
            + error);
  }

  /** E[log q_k - log q_j] over draws of k is a divergence, never below 0. */
  private void ownSource(Law law, LogDensity density, int source, Samples all) {
    int[] first = IntStream.range(0, Math.min(FEW, all.size())).toArray();
    Samples draws = all.select(first);
    double[] own = density.logDensity(source, draws);
    for (int other = 0; other < law.sources(); other++) {
      double[] theirs = density.logDensity(other, draws);
      double mean = 0;
      double square = 0;
      double total = draws.totalWeight();
      for (int row = 0; row < own.length; row++) {
        unless(
            own[row] > Double.NEGATIVE_INFINITY,
            "draws have a positive density",
            "row " + row + " of source " + source + " has none");
        // What the other never draws speaks for the own source as strongly as one likes.
        double apart = Math.min(own[row] - theirs[row], 50);
        mean += draws.weight(row) * apart / total;
        square += draws.weight(row) * apart * apart / total;
      }
      double error = Math.sqrt(Math.max(0, square - mean * mean) / total);
      unless(
          mean >= -STANDARD_ERRORS * error - 1e-9,
          "draws of a source are likelier under it than under another",
          "draws of source " + source + " are likelier under " + other + " by " + -mean + " nats");
    }
  }
}
