package org.tributary.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.view.View;

/**
 * Everything an analysis reads.
 *
 * @param questions of the study; ids differ
 * @param views of the study; ids differ
 * @param observations of the run, in canonical order
 * @param design axes and replicates of the study file
 * @param bounds one a bound and setting, in the study's order
 * @param outputs of the run's metrics, by name; a metric that is missing has no unit
 * @param completeness cells of the run
 * @param seed of the run; the resampling streams derive from it
 */
public record AnalysisInput(
    List<Question> questions,
    List<View> views,
    Observations observations,
    Design design,
    List<EvaluatedBound> bounds,
    Map<String, Metric.Output> outputs,
    Completeness completeness,
    long seed) {
  public AnalysisInput {
    questions = List.copyOf(questions);
    views = List.copyOf(views);
    bounds = List.copyOf(bounds);
    outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    requireDistinct("question", questions.stream().map(Question::id).toList());
    requireDistinct("view", views.stream().map(View::id).toList());
  }

  private static void requireDistinct(String what, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      if (ids.indexOf(ids.get(i)) != i) {
        throw new IllegalArgumentException(
            "two " + what + "s have the id '" + ids.get(i) + "'; give each its own");
      }
    }
  }
}
