package org.tributary.analysis;

import java.util.List;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.card.NotAsked;
import org.tributary.analysis.chart.AlsoMeasured;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.sdk.evidence.Finding;

/**
 * What an analysis gives.
 *
 * @param answer what they amount to, and the findings in groups
 * @param findings in the order of the answer's groups: harm first, then what is decided, then what
 *     is open; inside in the order of questions, then of settings
 * @param charts one a view in the study's order, then one a question that no view draws
 * @param theory what each curve of theory amounts to over the whole run
 * @param unanswered observations in no finding and no figure; a study should leave none
 * @param notAsked questions that make no sense here
 * @param alsoMeasured their means
 * @param summary everything measured, a row a setting, arm, position and metric
 */
public record AnalysisResult(
    Answer answer,
    List<Finding> findings,
    List<Chart> charts,
    List<TheorySummary> theory,
    List<Unanswered> unanswered,
    List<NotAsked> notAsked,
    AlsoMeasured alsoMeasured,
    Table summary) {
  public AnalysisResult {
    findings = List.copyOf(findings);
    charts = List.copyOf(charts);
    theory = List.copyOf(theory);
    unanswered = List.copyOf(unanswered);
    notAsked = List.copyOf(notAsked);
  }

  /** A result without theory in which every observation is reported. */
  public AnalysisResult(List<Finding> findings, List<Chart> charts) {
    this(
        Answer.of(findings),
        findings,
        charts,
        List.of(),
        List.of(),
        List.of(),
        AlsoMeasured.nothing(),
        Table.empty());
  }
}
