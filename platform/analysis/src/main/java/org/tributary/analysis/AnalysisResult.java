package org.tributary.analysis;

import java.util.List;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.sdk.evidence.Finding;

/**
 * What an analysis gives.
 *
 * @param findings by consequence, greatest first; equal ones in the order of the questions
 * @param charts one a view in the study's order, then one a question that no view draws
 * @param theory what each curve of theory amounts to over the whole run
 */
public record AnalysisResult(
    List<Finding> findings, List<Chart> charts, List<TheorySummary> theory) {
  public AnalysisResult {
    findings = List.copyOf(findings);
    charts = List.copyOf(charts);
    theory = List.copyOf(theory);
  }

  /** A result without theory. */
  public AnalysisResult(List<Finding> findings, List<Chart> charts) {
    this(findings, charts, List.of());
  }
}
