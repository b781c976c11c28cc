package org.tributary.plugins.metrics.sample.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.evidence.judge.JudgedMetric;
import org.tributary.evidence.judge.PairDissimilarity;
import org.tributary.plugins.metrics.sample.points.Encoding;
import org.tributary.plugins.metrics.sample.points.RolePoints;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/**
 * Compares candidate points with held-out points of the same source, and averages over sources with
 * their weights; sources of weight 0 are left out.
 *
 * <p>Candidate values that are infinite, missing or above 1e50 censor as diverged. {@code
 * nReference} is the number of held-out rows used; {@code nCandidate} the number of training rows
 * where they are known, since the error of a split depends on those, else of candidate points.
 */
final class TwoSampleMetric implements Metric, JudgedMetric {
  private final List<Output> outputs;
  private final PointPlan plan;
  private final Comparison.Score score;
  private final Judging judging;

  /**
   * How tables are judged by it.
   *
   * @param pairs the dissimilarity, from the encoding and encoded real rows, of which the value is
   *     the unbiased U-statistic; empty where it is none
   * @param margin for each standard deviation of the shift; empty for what the shift measures
   * @param cost of a measurement
   */
  record Judging(
      Optional<BiFunction<Encoding, DMatrixRMaj, PairDissimilarity>> pairs,
      OptionalDouble margin,
      Cost cost) {

    static Judging atEqualSizes(Cost cost) {
      return new Judging(Optional.empty(), OptionalDouble.empty(), cost);
    }

    static Judging pairs(BiFunction<Encoding, DMatrixRMaj, PairDissimilarity> pairs) {
      return new Judging(Optional.of(pairs), OptionalDouble.empty(), Cost.PAIRS);
    }

    static Judging margin(double eachDeviation, Cost cost) {
      return new Judging(Optional.empty(), OptionalDouble.of(eachDeviation), cost);
    }
  }

  TwoSampleMetric(List<Output> outputs, PointPlan plan, Comparison.Score score) {
    this(outputs, plan, score, Judging.atEqualSizes(Cost.CHEAP));
  }

  TwoSampleMetric(List<Output> outputs, PointPlan plan, Comparison.Score score, Judging judging) {
    this.outputs = List.copyOf(outputs);
    this.plan = plan;
    this.score = score;
    this.judging = judging;
  }

  @Override
  public Optional<RowPairs> pairs(Space space, DMatrixRMaj real) {
    return judging
        .pairs()
        .map(
            rule -> {
              Encoding encoding = Encoding.of(space, plan.scaling().orElseThrow(), real);
              return new RowPairs(encoding::encode, rule.apply(encoding, encoding.encode(real)));
            });
  }

  @Override
  public OptionalDouble margin(EquivalentShift shift) {
    return judging.margin().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(judging.margin().getAsDouble() * shift.margin());
  }

  @Override
  public OptionalInt mostRows() {
    return OptionalInt.of(plan.points());
  }

  @Override
  public Cost cost() {
    return judging.cost();
  }

  @Override
  public List<Output> outputs() {
    return outputs;
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.HELD_OUT), Need.points(Role.CANDIDATE));
  }

  @Override
  public String refusal(Space space) {
    return plan.scaling().isPresent() ? Encoding.refusal(space) : TableRows.refusal(space);
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    double[] weights = evaluation.sourceWeights();
    Map<Integer, DMatrixRMaj> references = new TreeMap<>();
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 0) {
        references.put(k, rows(evaluation, Role.HELD_OUT, k));
      }
    }
    Optional<Encoding> encoding =
        plan.scaling()
            .map(
                scaling ->
                    Encoding.of(
                        evaluation.space(),
                        scaling,
                        RolePoints.stacked(references.values(), evaluation.space().width())));
    List<SourceValues> all = new ArrayList<>();
    references.forEach(
        (k, reference) -> all.add(ofSource(evaluation, k, weights[k], reference, encoding)));
    return measurements(all, encoding.map(e -> e.description() + ", ").orElse(""));
  }

  private List<Measurement> measurements(List<SourceValues> all, String remark) {
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      measurements.add(SourceValues.average(all, outputs.get(i).name(), i, remark));
      if (plan.perSource()) {
        for (SourceValues one : all) {
          measurements.add(one.own(outputs.get(i).name(), i, remark));
        }
      }
    }
    return measurements;
  }

  private SourceValues ofSource(
      Evaluation evaluation,
      int source,
      double weight,
      DMatrixRMaj reference,
      Optional<Encoding> encoding) {
    DMatrixRMaj candidate = rows(evaluation, Role.CANDIDATE, source);
    long trained = RolePoints.trained(evaluation, source);
    boolean diverged =
        RolePoints.diverged(candidate, reference)
            || encoding.isPresent() && RolePoints.missing(candidate);
    if (diverged) {
      String why = "a candidate point of source " + source + " is not a number below 1e50";
      return new SourceValues(source, weight, List.of(), Optional.of(why), 0, 0, trained);
    }
    Comparison comparison =
        new Comparison(
            evaluation.space(),
            encoding.map(Encoding::blocks).orElse(List.of()),
            encoding.map(e -> e.encode(reference)).orElse(reference),
            encoding.map(e -> e.encode(candidate)).orElse(candidate),
            Comparison.units(
                RolePoints.units(evaluation, Role.HELD_OUT, source, plan.points()),
                reference.numRows,
                RolePoints.units(evaluation, Role.CANDIDATE, source, plan.points()),
                candidate.numRows),
            evaluation.stream(outputs.get(0).name()).child("source", source));
    try {
      return new SourceValues(
          source,
          weight,
          score.of(comparison),
          Optional.empty(),
          reference.numRows,
          candidate.numRows,
          trained);
    } catch (IllegalArgumentException e) {
      throw new CensoredException(
          Outcome.UNDEFINED,
          "metric '" + outputs.get(0).name() + "', source " + source + ": " + e.getMessage());
    }
  }

  private DMatrixRMaj rows(Evaluation evaluation, Role role, int source) {
    DMatrixRMaj rows = RolePoints.of(evaluation, role, source, plan.points());
    if (rows.numRows < plan.least()) {
      throw new CensoredException(
          Outcome.UNDEFINED,
          "metric '"
              + outputs.get(0).name()
              + "' needs "
              + plan.least()
              + " "
              + role.word()
              + " rows a source, source "
              + source
              + " has "
              + rows.numRows
              + "; give it more rows, merge small sources or leave the metric out");
    }
    return rows;
  }
}
