package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import java.util.Map;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;

/**
 * Curation of what the steps before it would draw from models: of K candidates one is kept, by a
 * reward (Ferbach, Bertrand, Bose, Gidel 2024, algorithm 1). Alone, it curates draws of the last
 * model.
 *
 * @param judged draws by which the mean of e^r under the last model is traced; 0 for no trace
 */
record Curate(Reward reward, int candidates, int judged) implements Intervention {
  private static final String TRACE = "mean-exponential-reward";

  @Override
  public Step apply(LoopState state) {
    List<Part> parts =
        SyntheticDraws.changed(state, law -> new CuratedLaw(law, reward, candidates));
    return Step.of(parts).tracing(judged == 0 ? List.of() : List.of(trace(state)));
  }

  /** Mean of e^r over draws of the last model. */
  private Measurement trace(LoopState state) {
    double sum = 0;
    for (int k = 0; k < state.sourceWeights().length; k++) {
      Samples drawn = state.last().sample(k, judged, state.stream().child("judged", k));
      double[] rewards = reward.of(k, drawn);
      double own = 0;
      for (int row = 0; row < rewards.length; row++) {
        own += drawn.weight(row) * Math.exp(rewards[row]);
      }
      sum += state.sourceWeights()[k] * own / drawn.totalWeight();
    }
    return Measurement.exact(TRACE, sum, "mean over " + judged + " draws a source");
  }

  @Override
  public String label() {
    return "curate";
  }

  @Override
  public List<Metric.Output> outputs() {
    return judged == 0 ? List.of() : List.of(new Metric.Output(TRACE, Metric.Better.NEITHER, ""));
  }

  @Override
  public Facts facts(int generations) {
    return reward.facts().with(new Facts(Map.of("candidates", candidates)));
  }
}
