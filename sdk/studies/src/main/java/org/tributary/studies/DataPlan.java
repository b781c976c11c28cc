package org.tributary.studies;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.evidence.splits.DisjointPlan;
import org.tributary.evidence.splits.SplitPlan;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.metric.Compatibility;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;

/**
 * Where a study's training rows come from, and what its candidates are judged against: fresh draws
 * under a known law (rule L), a random split of a finite table (rule D), or one of its folds.
 *
 * @param options what the study file says
 */
public record DataPlan(DataOptions options) {
  private static final int MOST_UNITS = SplitPlan.MOST_LEFT_OUT;

  /**
   * The data of one replicate.
   *
   * @param training rows to fit on
   * @param heldOut rows never fitted on; absent under a known law, where truth is fresh for ever
   * @param rest pool rows left over after {@code training} was taken; absent under a known law, and
   *     where they are the training sets of other replicates
   * @param sizes rows and units of both
   * @param test the held-out rows with their units; absent under a known law
   * @param shared the same, where every replicate has the same ones: losses are then recorded by
   *     unit
   */
  public record Data(
      Samples training,
      Optional<Samples> heldOut,
      Optional<Pool.Draw> rest,
      SplitSizes sizes,
      Optional<Pool> test,
      Optional<Pool> shared) {

    /** The same where a model was fitted on other rows: sizes stay those of the real ones. */
    Data trainedOn(Samples seen) {
      return new Data(seen, heldOut, rest, sizes, test, shared);
    }
  }

  private DataSource source() {
    return options.source();
  }

  /** Whether the law is known. */
  public boolean lawKnown() {
    return source().law().isPresent();
  }

  /** The rule by which contrasts are decided. */
  public Rule rule() {
    return lawKnown() ? Rule.LAW_KNOWN : options.apart() ? Rule.DISJOINT_SETS : Rule.ONE_DATA_SET;
  }

  /**
   * 200 replicates of a law, 25 splits of a table, or as many as there are folds or, up to {@value
   * DisjointPlan#MOST}, disjoint training sets.
   */
  public int defaultReplicates() {
    return defaultReplicates(false);
  }

  /**
   * The same where every fit is a closed form: a table is then split a hundred times, which narrows
   * intervals by 5-9 % (evidence-2, section 7).
   */
  int defaultReplicates(boolean closedForms) {
    if (lawKnown()) {
      return 200;
    }
    return options.apart() && sized()
        ? Math.max(1, Math.min(DisjointPlan.MOST, disjointSets()))
        : folds(source().pool().orElseThrow())
            .orElse(closedForms ? SplitPlan.SPLITS_OF_CLOSED_FORMS : SplitPlan.SPLITS);
  }

  /**
   * The folds of a pool: those of the file, else one a unit where there are so few that each is
   * left out once (evidence-2, section 5); a replicate beyond them repeats one, which adds nothing.
   */
  private Optional<Integer> folds(Pool pool) {
    if (options.folds().isPresent()) {
      return options.folds();
    }
    int units = (int) Arrays.stream(pool.units()).distinct().limit(MOST_UNITS + 1).count();
    boolean leftOut = units > 1 && SplitPlan.of(units, false).leaveOneOut();
    return leftOut && pool.foldRefusal(units).isEmpty() ? Optional.of(units) : Optional.empty();
  }

  /** Whether the file says how many rows are trained on. */
  boolean sized() {
    return options.samples().isPresent() || options.samplesPerSource().isPresent();
  }

  /** Training sets that the table gives beside its test part, told by a trial. */
  int disjointSets() {
    return disjointSets(Integer.MAX_VALUE);
  }

  /** The same, and no more than so many. */
  int disjointSets(int most) {
    return DisjointSets.count(this, source().pool().orElseThrow(), most);
  }

  /**
   * Probability of each source: as the file says, else 1/K or as imbalanced under a law, its share
   * in a pool.
   */
  public double[] sourceWeights() {
    if (!options.weights().isEmpty()) {
      return options.weights().stream().mapToDouble(Double::doubleValue).toArray();
    }
    if (lawKnown()) {
      return options.imbalance() == 1 ? Draws.uniform(source().sources()) : geometric();
    }
    int[] counts = source().pool().orElseThrow().countBySource();
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
  }

  /** As {@link #check()}, and more replicates than there are folds. */
  public List<Problem> check(Design design) {
    return new DataPlanCheck(this, false).with(design);
  }

  /**
   * As {@link #check(Design)} where replicates of a table are drawn from the {@code train} side of
   * {@link #lock} alone, as by a study that selects something.
   */
  public List<Problem> checkAfterLock(Design design) {
    return new DataPlanCheck(this, !lawKnown()).with(design);
  }

  /** Sample sizes that are missing, doubled or larger than the data; what cannot be split. */
  public List<Problem> check() {
    return new DataPlanCheck(this, false).problems();
  }

  /** Share of source k in training: proportional to imbalance^(-k / (K - 1)). */
  double[] geometric() {
    int sources = source().sources();
    double[] shares = new double[sources];
    double sum = 0;
    for (int k = 0; k < sources; k++) {
      shares[k] = Math.pow(options.imbalance(), -k / Math.max(1.0, sources - 1.0));
      sum += shares[k];
    }
    for (int k = 0; k < sources; k++) {
      shares[k] /= sum;
    }
    return shares;
  }

  /**
   * Rows of each source in training where their numbers are fixed: {@code total} shared out evenly
   * or by the imbalance.
   */
  private int[] counts(int total) {
    double[] shares = options.imbalance() == 1 ? Draws.uniform(source().sources()) : geometric();
    int[] counts = new int[shares.length];
    double before = 0;
    long given = 0;
    for (int k = 0; k < counts.length; k++) {
      before += total * shares[k];
      counts[k] = (int) (Math.round(before) - given);
      given += counts[k];
    }
    return counts;
  }

  /**
   * The data of a replicate.
   *
   * @param stream of the replicate; roles {@code training} and {@code split} are drawn from it
   */
  public Data draw(RandomStream stream) {
    if (options.folds().isPresent() || options.apart()) {
      throw new IllegalStateException("which rows are whose is a matter of the replicate");
    }
    return lawKnown() ? ofLaw(stream) : split(source().pool().orElseThrow(), stream);
  }

  /** The data of the replicate of a cell. */
  public Data draw(CellRun run) {
    return lawKnown() ? ofLaw(run.stream()) : draw(run, source().pool().orElseThrow());
  }

  private Data ofLaw(RandomStream stream) {
    Law law = source().law().orElseThrow();
    RandomStream own = stream.child("training");
    Samples training =
        options.samplesPerSource().isPresent()
            ? Draws.counts(law, fixedCounts(), Origin.REAL, own)
            : Draws.total(law, options.samples().orElseThrow(), sourceWeights(), Origin.REAL, own);
    SplitSizes sizes = SplitSizes.rows(training.totalWeight(), 0);
    return new Data(
        training, Optional.empty(), Optional.empty(), sizes, Optional.empty(), Optional.empty());
  }

  /** Whether the rows of each source in training are fixed, not a matter of chance. */
  boolean countsFixed() {
    return options.samplesPerSource().isPresent()
        || !lawKnown() && options.samples().isPresent() && options.imbalance() != 1;
  }

  /** Rows of each source in training where {@link #countsFixed()}. */
  int[] fixedCounts() {
    return counts(
        options
            .samplesPerSource()
            .map(each -> Math.multiplyExact(each, source().sources()))
            .orElseGet(options.samples()::orElseThrow));
  }

  /**
   * The locked test split of a pool: the same in every replicate, made before anything is measured.
   * What is selected on its {@code train} side is confirmed once on its {@code test} side.
   *
   * @throws java.util.NoSuchElementException under a known law, whose draws are fresh for ever
   */
  public Pool.Split lock(CellRun run) {
    return source()
        .pool()
        .orElseThrow()
        .split(run.sharedStream().child("locked test"), options.testShare());
  }

  /** The data of a replicate from a part of the pool alone. */
  public Data draw(CellRun run, Pool pool) {
    if (options.apart()) {
      RandomStream shared = run.sharedStream().child("disjoint");
      DisjointSets sets = DisjointSets.of(this, pool, run.replicate() + 1, shared);
      return data(sets.split(), sets.training(run.replicate()), Optional.empty(), true);
    }
    Optional<Integer> folds = folds(pool);
    return folds.isPresent()
        ? taken(
            pool.fold(run.replicate() % folds.get(), folds.get()),
            run.stream().child("training"),
            false)
        : split(pool, run.stream());
  }

  /** The locked test split as data: every replicate has the same held-out rows. */
  public Data drawLocked(CellRun run) {
    return taken(lock(run), run.sharedStream().child("training"), true);
  }

  private Data split(Pool pool, RandomStream stream) {
    Pool.Split split = pool.split(stream.child("split"), options.testShare());
    return taken(split, stream.child("training"), false);
  }

  private Data taken(Pool.Split split, RandomStream order, boolean shared) {
    if (countsFixed()) {
      Samples training = SourceRows.taken(split.train(), fixedCounts(), order);
      return data(split, training, Optional.empty(), shared);
    }
    if (options.samples().isEmpty()) {
      return data(split, split.train().rows(), Optional.empty(), shared);
    }
    Pool.Draw draw = split.train().draw(order);
    return data(split, draw.take(options.samples().get()), Optional.of(draw), shared);
  }

  private static Data data(
      Pool.Split split, Samples training, Optional<Pool.Draw> rest, boolean shared) {
    Samples heldOut = split.test().rows();
    SplitSizes sizes =
        new SplitSizes(
            training.totalWeight(),
            heldOut.totalWeight(),
            split.train().units(training),
            split.test().units(heldOut));
    Optional<Pool> test = Optional.of(split.test());
    return new Data(
        training, Optional.of(heldOut), rest, sizes, test, shared ? test : Optional.empty());
  }

  /** An evaluation of one candidate on the data of a replicate. */
  public RoleEvaluation evaluation(Data data, Law candidate, CellRun run) {
    RoleEvaluation evaluation =
        new RoleEvaluation(
                source().space(),
                sourceWeights(),
                options.evaluationPoints(),
                run.stream().child("evaluation"),
                run.numericsThreads())
            .fitting(run::fitForMetric)
            .with(Role.TRAINING, data.training)
            .with(Role.CANDIDATE, candidate);
    source().law().ifPresent(law -> evaluation.with(Role.TRUTH, law).with(Role.HELD_OUT, law));
    data.heldOut.ifPresent(rows -> evaluation.with(Role.HELD_OUT, rows));
    return evaluation;
  }

  /** What metrics can count on when candidates offer these capabilities. */
  public Compatibility compatibility(Set<Class<?>> candidate) {
    Map<Role, Set<Class<?>>> roles = new EnumMap<>(Role.class);
    roles.put(Role.TRAINING, Set.of());
    roles.put(Role.CANDIDATE, candidate);
    roles.put(Role.HELD_OUT, source().law().map(LawCapabilities::of).orElse(Set.of()));
    source().law().ifPresent(law -> roles.put(Role.TRUTH, LawCapabilities.of(law)));
    return new Compatibility(source().space(), roles);
  }
}
