package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

class CharacterLossTest {
  private static final TensorSpace TEXT = TensorSpace.tokens(4, 10);

  /** Independent tokens, token 0 with probability p and the others alike. */
  private record Independent(double p) implements Law, LogDensity {
    @Override
    public Space space() {
      return TEXT;
    }

    @Override
    public int sources() {
      return 2;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      throw new UnsupportedOperationException("only its density is asked for");
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] logs = new double[points.size()];
      for (int row = 0; row < logs.length; row++) {
        for (int t = 0; t < points.length(row); t++) {
          logs[row] += Math.log(points.value(row, t) == 0 ? p : (1 - p) / 3);
        }
      }
      return logs;
    }

    @Override
    public <C> Optional<C> as(Class<C> capability) {
      return capability == LogDensity.class ? Optional.of(capability.cast(this)) : Optional.empty();
    }
  }

  private static Measurement measure(double p, Samples rows, double... weights) {
    return new CharacterLoss(false)
        .measure(
            new RoleEvaluation(TEXT, weights, 1, RandomStream.of(1, 0), 1)
                .with(Role.HELD_OUT, rows)
                .with(Role.CANDIDATE, new Independent(p)))
        .get(0);
  }

  @Test
  void rowsOfUnequalLengthCountByTheirCharacters() {
    SamplesBuilder rows = new SamplesBuilder(TEXT, 2);
    rows.add(new double[] {0, 0, 0, 0, 0, 0}, 0, 0);
    rows.add(new double[] {1, 2}, 0, 1);
    rows.add(new double[] {3}, 1, 2);
    double first = (6 * Math.log(1 / 0.4) + 2 * Math.log(1 / 0.2)) / 8;
    Measurement found = measure(0.4, rows.build(), 0.75, 0.25);
    assertThat(found.value())
        .isCloseTo(0.75 * first + 0.25 * Math.log(1 / 0.2), Offset.offset(1e-12));
    assertThat(found.nReference()).isEqualTo(3);
  }

  @Test
  void theStandardErrorIsThatOfTheLossOverDrawsOfRows() {
    // 400 data sets of 50 rows: the spread of the loss is its mean standard error, to 4 s.e. (3.5
    // %).
    double[] losses = new double[400];
    double variance = 0;
    for (int i = 0; i < losses.length; i++) {
      RandomStream stream = RandomStream.of(3, i);
      SamplesBuilder rows = new SamplesBuilder(TEXT, 1);
      for (int row = 0; row < 50; row++) {
        double[] tokens = new double[1 + stream.nextInt(10)];
        Arrays.setAll(tokens, t -> stream.nextDouble() < 0.7 ? 0 : 1 + stream.nextInt(3));
        rows.add(tokens, 0, row);
      }
      Measurement found = measure(0.7, rows.build(), 1);
      losses[i] = found.value();
      variance += Math.pow(found.standardError().orElseThrow(), 2) / losses.length;
    }
    double mean = Arrays.stream(losses).average().orElseThrow();
    double spread = Arrays.stream(losses).map(each -> (each - mean) * (each - mean)).sum() / 399;
    assertThat(Math.sqrt(variance / spread)).isBetween(1 - 0.14, 1 + 0.14);
  }

  @Test
  void tokensOfSeveralCharactersCountByTheExtraColumn() {
    TensorSpace pairs = TensorSpace.tokens(4, 2);
    Samples rows =
        SamplesBuilder.over(
            pairs,
            1,
            Values.of(new double[] {0, 1, 2, 3}),
            new int[] {0, 0},
            Map.of("characters", Values.of(new double[] {5, 3})));
    double nats = Math.log(1 / 0.4) + 3 * Math.log(1 / 0.2);
    assertThat(measure(0.4, rows, 1).value()).isCloseTo(nats / 8, Offset.offset(1e-12));
  }

  @Test
  void anImpossibleCharacterMakesTheLossInfinite() {
    SamplesBuilder rows = new SamplesBuilder(TEXT, 1);
    rows.add(new double[] {0, 1}, 0, 0);
    Measurement found = measure(1, rows.build(), 1);
    assertThat(found.value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(found.standardError()).isEmpty();
  }

  @Test
  void itIsForTextsAndLossesAPointAreNot() {
    assertThat(new CharacterLoss(false).refusal(ColumnSpace.reals(2))).contains("log-loss");
    assertThat(new CharacterLoss(false).refusal(TEXT)).isEmpty();
    assertThat(new LogLikelihood("log-loss", -1, false).refusal(TEXT))
        .contains("log-loss-per-character");
  }
}
