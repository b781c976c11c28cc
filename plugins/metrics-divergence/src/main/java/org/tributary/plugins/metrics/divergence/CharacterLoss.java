package org.tributary.plugins.metrics.divergence;

import java.util.List;
import java.util.OptionalDouble;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Nats per character of held-out text: for each source {@code -sum_i w_i log q(x_i) / sum_i w_i
 * c_i}, where c_i is the number of characters of row i, averaged with the weights of the sources.
 *
 * <p>Characters are those of the extra column {@code characters} where rows carry one (byte-pair
 * tokens), else tokens. Rows differ in length, so it is a ratio and its standard error that of a
 * ratio, {@code sqrt(n / (n - 1) sum_i w_i (l_i - r c_i)^2) / sum_i w_i c_i} with {@code l_i = -log
 * q(x_i)} and n the sum of weights.
 */
final class CharacterLoss implements Metric {
  static final String NAME = "log-loss-per-character";
  private static final String CHARACTERS = "characters";
  private final boolean perSource;

  CharacterLoss(boolean perSource) {
    this.perSource = perSource;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(NAME, Better.LOWER, "nats per character"));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.HELD_OUT), Need.anyOf(Role.CANDIDATE, LogDensity.class));
  }

  @Override
  public String refusal(Space space) {
    return space.kind(0) instanceof Kind.Tokens
        ? ""
        : "it is for texts; use held-out-log-likelihood or log-loss";
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    long trained = LogLikelihood.trained(evaluation);
    return HeldOutMean.averaged(
        evaluation.sourceWeights(),
        perSource,
        source -> ofSource(evaluation, source),
        loss -> measurement(loss, trained));
  }

  private static Measurement measurement(HeldOutMean loss, long trained) {
    OptionalDouble error =
        Double.isFinite(loss.variance())
            ? OptionalDouble.of(Math.sqrt(loss.variance()))
            : OptionalDouble.empty();
    return Measurement.estimate(
        NAME, loss.mean(), error, "ratio over held-out rows", loss.rows(), trained);
  }

  private static HeldOutMean ofSource(Evaluation evaluation, int source) {
    Samples points = evaluation.points(Role.HELD_OUT, source, 0);
    double[] logs =
        evaluation.as(Role.CANDIDATE, LogDensity.class).orElseThrow().logDensity(source, points);
    boolean counted = points.extras().contains(CHARACTERS);
    double nats = 0;
    double characters = 0;
    double[] lengths = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      lengths[i] = counted ? points.extra(CHARACTERS, i) : points.length(i);
      nats -= points.weight(i) * logs[i];
      characters += points.weight(i) * lengths[i];
    }
    if (characters == 0) {
      throw new IllegalArgumentException("source " + source + " has no held-out character");
    }
    double loss = nats / characters;
    long rows = points.totalWeight();
    if (Double.isInfinite(loss)) {
      return new HeldOutMean(loss, Double.POSITIVE_INFINITY, rows);
    }
    double square = 0;
    for (int i = 0; i < logs.length; i++) {
      double rest = -logs[i] - loss * lengths[i];
      square += points.weight(i) * rest * rest;
    }
    double variance = rows > 1 ? square * rows / (rows - 1) / (characters * characters) : 0;
    return new HeldOutMean(loss, variance, rows);
  }
}
