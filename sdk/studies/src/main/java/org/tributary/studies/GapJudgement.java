package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.study.CellRun;

/**
 * Judges a model twice by the same metrics: with its training rows in the held-out role, and with
 * held-out data; the gap is their difference, test minus train. What has no gap, as a distance to
 * the truth, is measured once, as test.
 */
record GapJudgement(DataPlan plan, Judgement judgement) {
  /** What both sides and the gap measured. */
  record Sides(List<Measurement> train, List<Measurement> test, List<Measurement> gap) {}

  Sides of(CellRun run, DataPlan.Data data, Law model) {
    RoleEvaluation onTraining =
        new RoleEvaluation(
                plan.options().source().space(),
                shares(data.training()),
                plan.options().evaluationPoints(),
                run.stream().child("evaluation"),
                run.numericsThreads())
            .fitting(run::fitForMetric)
            .with(Role.TRAINING, data.training())
            .with(Role.CANDIDATE, model)
            .with(Role.HELD_OUT, data.training());
    plan.options().source().law().ifPresent(law -> onTraining.with(Role.TRUTH, law));
    List<Measurement> train = judgement.withGap().of(onTraining);
    List<Measurement> test = judgement.of(plan.evaluation(data, model, run));
    return new Sides(train, test, gaps(train, test));
  }

  /** The training loss averages over training rows, so sources weigh by their rows. */
  private static double[] shares(Samples training) {
    double[] shares = new double[training.sources()];
    double total = training.totalWeight();
    for (int row = 0; row < training.size(); row++) {
      shares[training.source(row)] += training.weight(row) / total;
    }
    return shares;
  }

  /** Test minus train of every number that both gave, in the order the metrics gave them. */
  private static List<Measurement> gaps(List<Measurement> train, List<Measurement> test) {
    List<Measurement> gaps = new ArrayList<>();
    for (Measurement off : test) {
      Optional<Measurement> same =
          train.stream()
              .filter(each -> each.metric().equals(off.metric()))
              .filter(each -> each.ofSource().equals(off.ofSource()))
              .findFirst();
      if (same.isEmpty()) {
        continue;
      }
      Measurement on = same.get();
      boolean censored = on.outcome().censored() || off.outcome().censored();
      boolean finite = Double.isFinite(on.value()) && Double.isFinite(off.value());
      if (censored || !finite) {
        Outcome outcome =
            off.outcome().censored()
                ? off.outcome()
                : on.outcome().censored() ? on.outcome() : Outcome.SUPPORT_LOST;
        gaps.add(Measurement.censored(off.metric(), outcome, "train or test loss is no number"));
        continue;
      }
      gaps.add(
          new Measurement(
              off.metric(),
              off.ofSource(),
              off.value() - on.value(),
              Outcome.VALUE,
              OptionalDouble.empty(),
              "test minus train",
              off.nReference(),
              off.nCandidate()));
    }
    return gaps;
  }
}
