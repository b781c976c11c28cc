package org.tributary.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.AnalysisResult;
import org.tributary.sdk.data.DataReport;

/**
 * All that a report shows.
 *
 * @param heading the first line
 * @param questions text of each question by its id; a question that is missing goes by its contrast
 * @param result findings and charts
 * @param data what reading each data set found; empty when all sources are synthetic
 * @param provenance in the order shown
 * @param artifacts what image grids, ledgers and lines show
 * @param warnings sentences shown above the answer
 * @param notes remarks of the study, shown below the answers
 */
public record ReportInput(
    Heading heading,
    Map<String, String> questions,
    AnalysisResult result,
    List<DataReport> data,
    List<ProvenanceSection> provenance,
    ArtifactSource artifacts,
    List<String> warnings,
    List<String> notes) {
  public ReportInput {
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    data = List.copyOf(data);
    provenance = List.copyOf(provenance);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /** A report without notes. */
  public ReportInput(
      Heading heading,
      Map<String, String> questions,
      AnalysisResult result,
      List<DataReport> data,
      List<ProvenanceSection> provenance,
      ArtifactSource artifacts,
      List<String> warnings) {
    this(heading, questions, result, data, provenance, artifacts, warnings, List.of());
  }
}
