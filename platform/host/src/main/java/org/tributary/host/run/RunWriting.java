package org.tributary.host.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.Analysis;
import org.tributary.analysis.AnalysisInput;
import org.tributary.analysis.AnalysisResult;
import org.tributary.analysis.FindingsJson;
import org.tributary.engine.registry.Registry;
import org.tributary.report.Artifact;
import org.tributary.report.FigureFormat;
import org.tributary.report.Heading;
import org.tributary.report.Report;
import org.tributary.report.ReportInput;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Study;
import org.tributary.store.CsvText;
import org.tributary.store.RunArtifact;
import org.tributary.store.Workspace;

/** Analyses observations and composes findings and report from them. */
final class RunWriting {
  private final Registry registry;
  private final PreparedRun run;

  RunWriting(Registry registry, PreparedRun run) {
    this.registry = registry;
    this.run = run;
  }

  AnalysisResult analyse(
      Observations observations, org.tributary.engine.run.Completeness completeness) {
    Study study = run.base().study();
    Map<String, Metric.Output> outputs = new LinkedHashMap<>();
    study.outputs().forEach(output -> outputs.put(output.name(), output));
    return Analysis.of(
        new AnalysisInput(
            study.questions(run.design()),
            study.views(run.design()),
            observations,
            run.design(),
            new Theory(registry, run).at(observations),
            outputs,
            counts(completeness),
            run.spec().seed()));
  }

  byte[] findings(AnalysisResult result, org.tributary.engine.run.Completeness completeness) {
    return FindingsJson.write(run.spec().study(), run.spec().name(), counts(completeness), result)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** {@code summary.csv}: study and run, then the columns of the summary. */
  byte[] summary(AnalysisResult result) {
    List<String> columns = new ArrayList<>(List.of("study", "run"));
    columns.addAll(result.summary().columns());
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : result.summary().rows()) {
      List<String> whole = new ArrayList<>(List.of(run.spec().study(), run.spec().name()));
      whole.addAll(row);
      rows.add(whole);
    }
    return CsvText.bytes(columns, rows);
  }

  byte[] report(
      AnalysisResult result,
      Provenance provenance,
      List<RunArtifact> artifacts,
      Workspace workspace,
      List<String> warnings,
      String folder) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (Question question : run.base().study().questions(run.design())) {
      questions.put(question.id(), question.text());
    }
    Heading heading =
        new Heading(
            run.spec().name(),
            run.base().factory().title(),
            run.settings().size(),
            run.design().replicates(),
            counts(provenance.completeness()),
            duration(provenance.seconds()),
            "tributary verify " + folder,
            provenance.command());
    return Report.bytes(
        new ReportInput(
            heading,
            questions,
            result,
            run.base().study().dataReports(),
            provenance.sections(),
            name -> named(name, artifacts, workspace),
            warnings,
            run.base().study().notes()));
  }

  /** Each figure as a file, by its name in the order of the report. */
  static Map<String, byte[]> figures(
      AnalysisResult result,
      List<RunArtifact> artifacts,
      Workspace workspace,
      FigureFormat format) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Report.figures(result.charts(), name -> named(name, artifacts, workspace))
        .forEach(
            (id, drawing) ->
                files.put(
                    "figure-" + (files.size() + 1) + "-" + id + format.ending(),
                    format.bytes(drawing)));
    return files;
  }

  /** The artifacts of a name, by setting, arm, position and replicate. */
  private static List<Artifact> named(
      String name, List<RunArtifact> artifacts, Workspace workspace) {
    List<Artifact> found = new ArrayList<>();
    artifacts.stream()
        .filter(each -> each.reference().name().equals(name))
        .sorted(
            Comparator.comparing((RunArtifact each) -> each.setting().toString())
                .thenComparing(each -> each.reference().arm())
                .thenComparing(each -> each.reference().position())
                .thenComparing(RunArtifact::replicate))
        .forEach(
            each -> {
              Optional<byte[]> bytes = workspace.artifact(each.reference().sha256());
              bytes.ifPresent(
                  content ->
                      found.add(
                          new Artifact(
                              each.reference().mediaType(),
                              each.reference().arm(),
                              each.reference().position(),
                              each.setting(),
                              each.replicate(),
                              content)));
            });
    return found;
  }

  static String duration(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format(Locale.ROOT, "%d min %02d s", (int) seconds / 60, (int) seconds % 60);
  }

  private static org.tributary.analysis.Completeness counts(
      org.tributary.engine.run.Completeness own) {
    return new org.tributary.analysis.Completeness(
        own.expected(), own.done(), own.reused(), own.failed(), own.censored(), own.duplicated());
  }
}
