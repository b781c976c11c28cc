package org.tributary.sdk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.metric.Compatibility;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.option.Problem;

/**
 * Where a study's training rows come from, and what its candidates are judged against: fresh draws
 * under a known law (rule L), a random split of a finite table (rule D), or one of its folds.
 *
 * @param source law or pool
 * @param samples total training rows, with uniform random labels under a law
 * @param samplesPerSource training rows of each source; excludes {@code samples}
 * @param testShare share of a pool held out, in (0, 1)
 * @param evaluationPoints points a source drawn from laws where a metric names no number
 * @param folds number of parts of a pool that are held out one after another instead of random
 *     splits; replicate r holds out part r
 */
public record DataPlan(
    DataSource source,
    Optional<Integer> samples,
    Optional<Integer> samplesPerSource,
    double testShare,
    int evaluationPoints,
    Optional<Integer> folds) {

  /** A plan with random splits. */
  public DataPlan(
      DataSource source,
      Optional<Integer> samples,
      Optional<Integer> samplesPerSource,
      double testShare,
      int evaluationPoints) {
    this(source, samples, samplesPerSource, testShare, evaluationPoints, Optional.empty());
  }

  /**
   * The data of one replicate.
   *
   * @param training rows to fit on
   * @param heldOut rows never fitted on; absent under a known law, where truth is fresh for ever
   * @param rest pool rows left over after {@code training} was taken; absent under a known law
   */
  public record Data(Samples training, Optional<Samples> heldOut, Optional<Pool.Draw> rest) {}

  /** Whether the law is known. */
  public boolean lawKnown() {
    return source.law().isPresent();
  }

  /** The rule by which contrasts are decided. */
  public Rule rule() {
    return lawKnown() ? Rule.LAW_KNOWN : Rule.ONE_DATA_SET;
  }

  /** 200 replicates of a law, 25 splits of a table, or as many as there are folds. */
  public int defaultReplicates() {
    return folds.orElse(lawKnown() ? 200 : 25);
  }

  /** Share of a pool that one replicate holds out. */
  private double heldOutShare() {
    return folds.map(count -> 1.0 / count).orElse(testShare);
  }

  /** Probability of each source: 1/K under a law, its share of rows in a pool. */
  public double[] sourceWeights() {
    if (lawKnown()) {
      return Draws.uniform(source.sources());
    }
    int[] counts = source.pool().orElseThrow().countBySource();
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
  }

  /** As {@link #check()}, and more replicates than there are folds. */
  public List<Problem> check(Design design) {
    List<Problem> problems = new ArrayList<>(check());
    if (folds.isPresent() && design.replicates() > folds.get()) {
      problems.add(
          new Problem(
              "replicates",
              design.replicates()
                  + " replicates wanted of "
                  + folds.get()
                  + " folds: each fold is held out once; leave replicates out"));
    }
    return problems;
  }

  /** Sample sizes that are missing, doubled or larger than the data; folds that cannot be made. */
  public List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    if (folds.isPresent()) {
      if (lawKnown()) {
        problems.add(
            new Problem("folds", "a law has no folds, its draws are fresh: use replicates"));
      } else {
        source
            .pool()
            .orElseThrow()
            .foldRefusal(folds.get())
            .ifPresent(why -> problems.add(new Problem("folds", why)));
      }
    }
    if (samples.isPresent() && samplesPerSource.isPresent()) {
      problems.add(
          new Problem("samplesPerSource", "give either samples (total) or samplesPerSource"));
    }
    if (lawKnown() && samples.isEmpty() && samplesPerSource.isEmpty()) {
      problems.add(
          new Problem("samples", "a law needs a sample size: samples (total) or samplesPerSource"));
    }
    if (!lawKnown()) {
      int[] counts = source.pool().orElseThrow().countBySource();
      int available = (int) ((1 - heldOutShare()) * Arrays.stream(counts).sum());
      if (samples.isPresent() && samples.get() > available) {
        problems.add(
            new Problem(
                "samples",
                samples.get()
                    + " training rows wanted, about "
                    + available
                    + " remain after the test split"));
      }
      int least = (int) ((1 - heldOutShare()) * Arrays.stream(counts).min().orElse(0));
      if (samplesPerSource.isPresent() && samplesPerSource.get() > least) {
        problems.add(
            new Problem(
                "samplesPerSource",
                samplesPerSource.get()
                    + " training rows a source wanted, the smallest source has"
                    + " about "
                    + least
                    + " after the test split"));
      }
    }
    return problems;
  }

  /**
   * The data of a replicate.
   *
   * @param stream of the replicate; roles {@code training} and {@code split} are drawn from it
   */
  public Data draw(RandomStream stream) {
    if (folds.isPresent()) {
      throw new IllegalStateException("which fold is held out is a matter of the replicate");
    }
    return draw(stream, 0);
  }

  /** The data of the replicate of a cell. */
  public Data draw(CellRun run) {
    return draw(run.stream(), run.replicate());
  }

  private Data draw(RandomStream stream, int replicate) {
    if (lawKnown()) {
      Law law = source.law().orElseThrow();
      RandomStream own = stream.child("training");
      Samples training =
          samplesPerSource.isPresent()
              ? Draws.perSource(law, samplesPerSource.get(), Origin.REAL, own)
              : Draws.total(law, samples.orElseThrow(), sourceWeights(), Origin.REAL, own);
      return new Data(training, Optional.empty(), Optional.empty());
    }
    Pool pool = source.pool().orElseThrow();
    Pool.Split split =
        folds.isPresent()
            ? pool.fold(replicate, folds.get())
            : pool.split(stream.child("split"), testShare);
    Samples heldOut = split.test().rows();
    RandomStream order = stream.child("training");
    if (samplesPerSource.isPresent()) {
      return new Data(
          eachSource(split.train(), samplesPerSource.get(), order),
          Optional.of(heldOut),
          Optional.empty());
    }
    if (samples.isEmpty()) {
      return new Data(split.train().rows(), Optional.of(heldOut), Optional.empty());
    }
    Pool.Draw draw = split.train().draw(order);
    return new Data(draw.take(samples.get()), Optional.of(heldOut), Optional.of(draw));
  }

  private static Samples eachSource(Pool pool, int each, RandomStream stream) {
    int[] left = new int[pool.rows().sources()];
    Arrays.fill(left, each);
    int[] chosen = new int[each * left.length];
    int next = 0;
    for (int row : stream.permutation(pool.rows().size())) {
      if (left[pool.rows().source(row)] > 0) {
        left[pool.rows().source(row)]--;
        chosen[next++] = row;
      }
    }
    for (int k = 0; k < left.length; k++) {
      if (left[k] > 0) {
        throw new IllegalArgumentException(
            "source '"
                + pool.sourceNames().get(k)
                + "' has "
                + (each - left[k])
                + " training rows after the split, "
                + each
                + " are wanted: lower samplesPerSource or testShare");
      }
    }
    return pool.rows().select(chosen);
  }

  /** An evaluation of one candidate on the data of a replicate. */
  public RoleEvaluation evaluation(Data data, Law candidate, CellRun run) {
    RoleEvaluation evaluation =
        new RoleEvaluation(
                source.space(),
                sourceWeights(),
                evaluationPoints,
                run.stream().child("evaluation"),
                run.numericsThreads())
            .with(Role.TRAINING, data.training)
            .with(Role.CANDIDATE, candidate);
    source.law().ifPresent(law -> evaluation.with(Role.TRUTH, law).with(Role.HELD_OUT, law));
    data.heldOut.ifPresent(rows -> evaluation.with(Role.HELD_OUT, rows));
    return evaluation;
  }

  /** What metrics can count on when candidates offer these capabilities. */
  public Compatibility compatibility(Set<Class<?>> candidate) {
    Map<Role, Set<Class<?>>> roles = new EnumMap<>(Role.class);
    roles.put(Role.TRAINING, Set.of());
    roles.put(Role.CANDIDATE, candidate);
    roles.put(Role.HELD_OUT, source.law().map(LawCapabilities::of).orElse(Set.of()));
    source.law().ifPresent(law -> roles.put(Role.TRUTH, LawCapabilities.of(law)));
    return new Compatibility(source.space(), roles);
  }
}
