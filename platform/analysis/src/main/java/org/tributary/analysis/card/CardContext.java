package org.tributary.analysis.card;

import java.util.Map;
import org.tributary.analysis.AnalysisInput;
import org.tributary.analysis.theory.ContrastTheory;
import org.tributary.analysis.theory.TheoryShelf;
import org.tributary.evidence.contrast.ContrastReader;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.metric.Metric;

/**
 * What all cards of a run share.
 *
 * @param input of the analysis
 * @param axes reads its observations by place
 * @param shelf its bounds, found by place
 * @param family its cards
 */
public record CardContext(AnalysisInput input, AxisReader axes, TheoryShelf shelf, Family family) {

  /** The observations, found by place. */
  public Measurements measurements() {
    return axes.measurements();
  }

  /**
   * Reads a contrast.
   *
   * @param question whose resampling key is taken: the contrast's own, or that of a threshold
   */
  public ContrastReader contrast(Contrast contrast, String question) {
    return new ContrastReader(axes, contrast, family, stream(question));
  }

  /** Theory beside contrasts and means. */
  public ContrastTheory theory() {
    return new ContrastTheory(shelf, axes, family.level());
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
