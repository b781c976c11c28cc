package org.tributary.sdk.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * The evaluation every study hands to its metrics: laws and rows by role, each drawn once.
 *
 * <p>A role with rows gives its rows; a role with a law only is drawn from {@code
 * stream.child(role).child("source", k)}. One thread at a time.
 */
public final class RoleEvaluation implements Evaluation {
  private record Key(Role role, int source, int count) {}

  private final Space space;
  private final double[] sourceWeights;
  private final int points;
  private final RandomStream stream;
  private final int numericsThreads;
  private final Map<Role, Law> laws = new HashMap<>();
  private final Map<Role, Samples> rows = new HashMap<>();
  private final Map<Role, Map<Long, Integer>> units = new HashMap<>();
  private final Map<Key, Samples> drawn = new HashMap<>();
  private Optional<Fitting> fitting = Optional.empty();

  /** How metrics fit models, as {@code CellRun::fitForMetric}. */
  @FunctionalInterface
  public interface Fitting {
    /**
     * Fits.
     *
     * @param purpose key of its randomness
     */
    Law fit(String purpose, ModelFamily family, Samples samples);
  }

  /**
   * An evaluation with no role filled yet.
   *
   * @param sourceWeights K probabilities that sum to 1
   * @param points points a source drawn from laws where a metric names no number, at least 1
   * @param stream of the evaluation; share it between the arms of a cell
   */
  public RoleEvaluation(
      Space space, double[] sourceWeights, int points, RandomStream stream, int numericsThreads) {
    if (points < 1) {
      throw new IllegalArgumentException("evaluation points must be >= 1, was " + points);
    }
    this.space = space;
    this.sourceWeights = sourceWeights.clone();
    this.points = points;
    this.stream = stream;
    this.numericsThreads = numericsThreads;
  }

  /** Fills a role with a law. */
  public RoleEvaluation with(Role role, Law law) {
    laws.put(role, law);
    return this;
  }

  /** Fills a role with rows. */
  public RoleEvaluation with(Role role, Samples samples) {
    rows.put(role, samples);
    return this;
  }

  /**
   * Says which resampling units the rows of a role come in.
   *
   * @param unitOfRow by row id; empty where every row stands for itself
   */
  public RoleEvaluation units(Role role, Map<Long, Integer> unitOfRow) {
    units.put(role, unitOfRow);
    return this;
  }

  /** Lets metrics train: a study passes {@code run::fitForMetric}. */
  public RoleEvaluation fitting(Fitting fits) {
    fitting = Optional.of(fits);
    return this;
  }

  @Override
  public Law fit(String purpose, ModelFamily family, Samples samples) {
    return fitting
        .orElseThrow(() -> new UnsupportedOperationException("this evaluation trains no models"))
        .fit(purpose, family, samples);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return sourceWeights.length;
  }

  @Override
  public double[] sourceWeights() {
    return sourceWeights.clone();
  }

  @Override
  public Optional<Law> law(Role role) {
    return Optional.ofNullable(laws.get(role));
  }

  @Override
  public boolean has(Role role) {
    return laws.containsKey(role) || rows.containsKey(role);
  }

  @Override
  public Samples points(Role role, int source, int count) {
    return drawn.computeIfAbsent(new Key(role, source, count), this::draw);
  }

  private Samples draw(Key key) {
    Samples held = rows.get(key.role);
    if (held != null) {
      Samples own = held.ofSource(key.source);
      if (key.count == 0 || key.count >= own.size()) {
        return own;
      }
      // Not the first rows: a sorted file's first rows are no sample of it.
      return own.select(
          stream
              .child("thin " + key.role.word())
              .child("source", key.source)
              .sampleWithoutReplacement(own.size(), key.count));
    }
    Law law = laws.get(key.role);
    if (law == null) {
      throw new IllegalStateException("this evaluation has no " + key.role.word());
    }
    RandomStream own = stream.child(key.role.word()).child("source", key.source);
    return law.sample(key.source, key.count == 0 ? points : key.count, own);
  }

  @Override
  public OptionalInt unit(Role role, long rowId) {
    Integer unit = units.getOrDefault(role, Map.of()).get(rowId);
    return unit == null ? OptionalInt.empty() : OptionalInt.of(unit);
  }

  @Override
  public RandomStream stream(String purpose) {
    return stream.child(purpose);
  }

  @Override
  public int numericsThreads() {
    return numericsThreads;
  }
}
