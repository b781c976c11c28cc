package org.tributary.analysis;

import java.util.List;
import org.tributary.analysis.chart.Chart;
import org.tributary.sdk.evidence.Finding;

/**
 * What an analysis gives.
 *
 * @param findings by consequence, greatest first; equal ones in the order of the questions
 * @param charts one a view in the study's order, then one a question that no view draws
 */
public record AnalysisResult(List<Finding> findings, List<Chart> charts) {
  public AnalysisResult {
    findings = List.copyOf(findings);
    charts = List.copyOf(charts);
  }
}
