package org.tributary.plugins.study.generalization;

import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * How far two models of one family are apart that were trained on disjoint halves of the training
 * rows: what each learnt of the law they share, what it memorized they do not. It needs no truth.
 *
 * <p>At noise levels, over held-out points x and the same noise z,
 *
 * <pre>
 * 2 E |s_1 - s_2|^2 / (E |s_1 - f|^2 + E |s_2 - f|^2)
 * </pre>
 *
 * <p>f the score {@code -z / level} that the loss asks for: 0 where they agree, and small against 1
 * where their difference is small against what neither can know. Without levels the mean absolute
 * difference of log-densities, in nats.
 *
 * @param levels of the noise, in the data's units; empty for log-densities
 */
record HalvesDisagreement(ModelFamily family, List<Double> levels) implements Metric {
  static final String NAME = "halves-disagreement";

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(NAME, Better.LOWER, levels.isEmpty() ? "nats" : "")
            .best(0)
            .reads(Role.TRAINING, Role.HELD_OUT));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.TRAINING), Need.points(Role.HELD_OUT));
  }

  @Override
  public String refusal(Space space) {
    Capabilities offered;
    try {
      offered = family.capabilities(space);
    } catch (IllegalArgumentException | OptionException cannot) {
      return String.valueOf(cannot.getMessage());
    }
    Class<?> wanted = levels.isEmpty() ? LogDensity.class : NoisedScore.class;
    return offered.offers(wanted)
        ? ""
        : NAME
            + " compares "
            + (levels.isEmpty() ? "log-densities" : "scores under noise")
            + ", which its family does not give"
            + (levels.isEmpty() ? ": set levels" : ": leave levels out");
  }

  @Override
  public Cost cost() {
    return Cost.DEAR;
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    Law[] models = new Law[2];
    for (int half = 0; half < 2; half++) {
      models[half] = evaluation.fit(NAME + "/" + half, family, half(evaluation, half));
    }
    double sum = 0;
    long count = 0;
    for (int k = 0; k < evaluation.sources(); k++) {
      double weight = evaluation.sourceWeights()[k];
      if (weight > 0) {
        Samples points = evaluation.points(Role.HELD_OUT, k, 0);
        sum +=
            weight * (levels.isEmpty() ? nats(models, k, points) : scores(evaluation, models, k));
        count += points.size();
      }
    }
    return List.of(
        Measurement.estimate(
            NAME,
            sum,
            OptionalDouble.empty(),
            levels.isEmpty()
                ? "mean absolute difference of log-densities"
                : "squared difference of scores over their mean loss, " + levels.size() + " levels",
            count,
            0));
  }

  /** Every second of the rows of each source in a keyed random order. */
  private static Samples half(Evaluation evaluation, int half) {
    SamplesBuilder builder = new SamplesBuilder(evaluation.space(), evaluation.sources());
    for (int k = 0; k < evaluation.sources(); k++) {
      Samples rows = evaluation.points(Role.TRAINING, k, 0);
      if (rows.size() < 2) {
        throw new CensoredException(
            Outcome.UNDEFINED,
            NAME + " needs two training rows of each source, had " + rows.size());
      }
      int[] order = evaluation.stream(NAME).child("halves", k).permutation(rows.size());
      for (int i = half; i < order.length; i += 2) {
        builder.add(rows, order[i], rows.weight(order[i]));
      }
    }
    return builder.build();
  }

  private static double nats(Law[] models, int source, Samples points) {
    double[] first = models[0].as(LogDensity.class).orElseThrow().logDensity(source, points);
    double[] second = models[1].as(LogDensity.class).orElseThrow().logDensity(source, points);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += points.weight(i) * Math.abs(first[i] - second[i]) / points.totalWeight();
    }
    if (Double.isNaN(sum)) {
      throw new CensoredException(
          Outcome.UNDEFINED, NAME + ": neither half gives a held-out point a density");
    }
    return sum;
  }

  private double scores(Evaluation evaluation, Law[] models, int source) {
    DMatrixRMaj clean = evaluation.points(Role.HELD_OUT, source, 0).toMatrix();
    RandomStream stream = evaluation.stream(NAME).child("noise", source);
    double mean = 0;
    for (int l = 0; l < levels.size(); l++) {
      double level = levels.get(l);
      DMatrixRMaj noise = new DMatrixRMaj(clean.numRows, clean.numCols);
      stream.child("level", l).fillGaussian(noise.data, 0, noise.data.length);
      DMatrixRMaj noisy = clean.copy();
      for (int i = 0; i < noisy.data.length; i++) {
        noisy.data[i] += level * noise.data[i];
      }
      double[] first = score(models[0], source, noisy, level);
      double[] second = score(models[1], source, noisy, level);
      double apart = 0;
      double losses = 0;
      for (int i = 0; i < first.length; i++) {
        double target = -noise.data[i] / level;
        apart += (first[i] - second[i]) * (first[i] - second[i]);
        losses += (first[i] - target) * (first[i] - target);
        losses += (second[i] - target) * (second[i] - target);
      }
      mean += 2 * apart / losses / levels.size();
    }
    return mean;
  }

  private static double[] score(Law model, int source, DMatrixRMaj points, double level) {
    return model.as(NoisedScore.class).orElseThrow().noisedScore(source, points, level).data;
  }
}
