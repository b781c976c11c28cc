package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;

/**
 * Half-synthetic texts (Zhu et al., ICML 2025): sequences stay, and some of their tokens are drawn
 * anew from the last model, given the tokens before them as they stand.
 *
 * @param share of the tokens, each chosen by itself; where absent, confidence chooses
 * @param confidence least probability under the model of a token that is drawn anew
 * @param piles whether the texts of the last generation are edited, not the first ones again
 */
record Edit(Optional<Double> share, double confidence, boolean piles) implements Intervention {
  private static final String EDITED = "edited-share";
  private static final String CHANGED = "changed-share";

  @Override
  public Step apply(LoopState state) {
    Samples texts =
        (piles ? state.training() : state.real()).expanded(state.stream().child("order"));
    NextTokens model = model(state.last(), texts.sources());
    Origin origin = Origin.synthetic(state.generation() - 1);
    SamplesBuilder all = new SamplesBuilder(texts.space(), texts.sources());
    long[] counts = new long[3];
    for (int row = 0; row < texts.size(); row++) {
      int source = texts.source(row);
      double[] edited = edited(model, texts, row, state.stream().child("text", row), counts);
      all.add(edited, source, texts.rowId(row), origin, 1);
    }
    double tokens = Math.max(1, counts[0]);
    return Step.of(List.of(new Part.Kept(origin, all.build(), 1)))
        .tracing(
            List.of(
                Measurement.exact(EDITED, counts[1] / tokens, "share of the tokens"),
                Measurement.exact(CHANGED, counts[2] / tokens, "share of the tokens")));
  }

  private static NextTokens model(Law last, int sources) {
    Law model = last.sources() == sources ? last : LawOfSources.repeated(last, sources);
    return model
        .as(NextTokens.class)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "edit needs a model that tells the next token, as n-gram or transformer"));
  }

  /**
   * A row with tokens drawn anew.
   *
   * @param counts tokens, those drawn anew and those that changed, counted on
   */
  private double[] edited(
      NextTokens model, Samples texts, int row, RandomStream stream, long[] counts) {
    double[] edited = new double[texts.length(row)];
    texts.copyRow(row, edited, 0);
    int[] tokens = Arrays.stream(edited).mapToInt(token -> (int) token).toArray();
    double[][] next = model.nextTokens(texts.source(row), tokens);
    for (int t = 0; t < tokens.length; t++) {
      boolean anew =
          share.isPresent() ? stream.nextDouble() < share.get() : next[t][tokens[t]] >= confidence;
      if (anew) {
        Arrays.parallelPrefix(next[t], Double::sum);
        edited[t] = stream.categorical(next[t]);
        counts[1]++;
        counts[2] += edited[t] == tokens[t] ? 0 : 1;
      }
    }
    counts[0] += tokens.length;
    return edited;
  }

  @Override
  public String label() {
    return "edit";
  }

  @Override
  public List<Metric.Output> outputs() {
    return List.of(
        new Metric.Output(EDITED, Metric.Better.NEITHER, ""),
        new Metric.Output(CHANGED, Metric.Better.NEITHER, ""));
  }

  /** {@code edit-piles}; {@code edit-share} or {@code edit-confidence}. */
  @Override
  public Facts facts(int generations) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("edit-piles", piles);
    share.ifPresentOrElse(
        each -> facts.put("edit-share", each), () -> facts.put("edit-confidence", confidence));
    return new Facts(facts);
  }
}
