package org.tributary.analysis.card;

import java.util.Map;
import org.tributary.analysis.AnalysisInput;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.analysis.theory.ContrastTheory;
import org.tributary.analysis.theory.TheoryShelf;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.metric.Metric;

/**
 * What all cards of a run share.
 *
 * @param input of the analysis
 * @param measurements its observations, found by place
 * @param shelf its bounds, found by place
 * @param family its cards
 */
public record CardContext(
    AnalysisInput input, Measurements measurements, TheoryShelf shelf, Family family) {

  /** Reads along axes. */
  public AxisReader axes() {
    return new AxisReader(measurements, input.design());
  }

  /** Theory beside contrasts and means. */
  public ContrastTheory theory() {
    return new ContrastTheory(shelf, measurements, family.level());
  }

  /** The resampling key of a question, the same at all of its settings. */
  public RandomStream stream(String question) {
    return RandomStream.of(input.seed(), 0).child("analysis").child(question);
  }

  /** The unit of a metric; empty when it has none. */
  public String unit(String metric) {
    Metric.Output output = input.outputs().get(metric);
    return output == null ? "" : output.unit();
  }

  /** The id of a card: the question's, with the setting where there is one. */
  public static String id(String question, Map<String, String> setting) {
    return setting.isEmpty() ? question : question + "@" + Words.setting(setting);
  }
}
