package org.tributary.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.tributary.analysis.AnalysisResult;
import org.tributary.analysis.Completeness;
import org.tributary.analysis.chart.Chart;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataReport.ColumnReport;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;

/** Reports as runs would give them: Figure 1, a loop, and a real table. */
final class SampleReports {
  private SampleReports() {}

  static ReportInput figureOne() {
    return report(
        "figure-1",
        "One pooled model or one a source?",
        15,
        200,
        Map.of("pool", "Does one pooled model beat one model a source?"),
        PoolSample.findings(),
        PoolSample.charts(),
        List.of(),
        List.of());
  }

  static ReportInput loop() {
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("last", "Is the variance after 8 generations below that of the data?");
    questions.put("keep", "Does accumulating data stop the collapse?");
    questions.put("power", "What power of the sample size does the loss follow?");
    return report(
        "collapse-gaussian",
        "How much synthetic data does a loop stand?",
        4,
        500,
        questions,
        LoopSample.findings(),
        LoopSample.charts(),
        List.of(),
        List.of());
  }

  static ReportInput table() {
    List<ColumnReport> columns = new ArrayList<>();
    columns.add(new ColumnReport("age", "integer", 0, 73, "17 to 90"));
    columns.add(new ColumnReport("workclass", "category", 1836, 8, "Private 70 %, Self-emp 8 %"));
    columns.add(new ColumnReport("fnlwgt", "integer", 0, 21648, "12,285 to 1,484,705"));
    columns.add(
        new ColumnReport("education", "category", 0, 16, "HS-grad 32 %, Some-college 22 %"));
    columns.add(new ColumnReport("occupation", "category", 1843, 14, "Prof-specialty 13 %"));
    columns.add(new ColumnReport("capital-gain", "integer", 0, 119, "0 to 99,999; 92 % are 0"));
    columns.add(new ColumnReport("region", "source", 0, 4, "United-States 90 %, Mexico 2 %"));
    DataReport data =
        new DataReport(
            32561,
            30162,
            24,
            columns,
            List.of(
                "2,399 rows with missing values were dropped.",
                "Resampling draws whole rows; 24 exact duplicates stay in one part of the split.",
                "The split is locked: 24,130 rows train, 6,032 rows test, SHA-256 7f3a19c0."));
    return report(
        "adult-vendor",
        "Is this table good enough?",
        1,
        10,
        Map.of(
            "copies", "Does the table copy its training rows?",
            "utility", "Does a model trained on it do as well?"),
        TableSample.findings(),
        TableSample.charts(),
        List.of(data),
        List.of(
            "This was a quick look at a sample of 30,162 rows; run without --quick to decide."));
  }

  private static ReportInput report(
      String name,
      String study,
      int settings,
      int replicates,
      Map<String, String> questions,
      List<Finding> findings,
      List<Chart> charts,
      List<DataReport> data,
      List<String> warnings) {
    long cells = (long) settings * replicates;
    Heading heading =
        new Heading(
            name,
            study,
            settings,
            replicates,
            new Completeness(cells, cells * 3 / 5, cells * 2 / 5, 0, 0, 0),
            "12.4 s",
            "tributary verify tributary-runs/" + name + "/2026-11-21T19-04-18",
            "tributary run studies/" + name + ".yaml --seed 20261121");
    return new ReportInput(
        heading,
        questions,
        new AnalysisResult(findings, charts),
        data,
        provenance(name),
        SampleReports::artifacts,
        warnings);
  }

  private static List<ProvenanceSection> provenance(String name) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("study", "multi-source");
    options.put("source", "shared-mean-gaussians");
    options.put("source.sources", "1, 3, 5, 10, 15");
    options.put("source.dimension", "1");
    options.put("family", "gaussian");
    options.put("seed", "20261121");
    options.put("replicates", "200");
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("tributary", "1.0.0");
    versions.put("families-gaussian", "1.0.0 sha256:5f2c9d0aa61be14f6c6d0d0d6d1f5f6b2f1b8a3c");
    versions.put("study-multi-source", "1.0.0 sha256:91cc1e0f7702aa61be14f6c6d0d0d6d1f5f6b2f1");
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("numerics", "OpenBLAS 0.3.31, 1 thread, 256-bit vectors");
    machine.put("java", "17.0.19");
    machine.put("started", "2026-11-21T19:04:18Z");
    machine.put("run", name);
    return List.of(
        new ProvenanceSection("Options", options),
        new ProvenanceSection("Versions", versions),
        new ProvenanceSection("Machine", machine));
  }

  private static List<Artifact> artifacts(String name) {
    List<Artifact> all = new ArrayList<>();
    switch (name) {
      case "density" -> {
        for (int generation : new int[] {1, 2, 4, 8}) {
          all.add(artifact("text/csv", "replace", generation, density(generation)));
        }
      }
      case "samples" -> {
        for (int generation = 1; generation <= 8; generation++) {
          all.add(artifact("image/png", "replace", generation, image(generation)));
        }
      }
      case "pairs" ->
          all.add(
              artifact(
                  "text/csv",
                  "",
                  0,
                  ("pair,table,row,age,occupation\n"
                          + "1 equal,candidate,118,39,Adm-clerical\n"
                          + "1 equal,real,20417,39,Adm-clerical\n"
                          + "2 near,candidate,2204,52,\"Exec, managerial\"\n"
                          + "2 near,real,911,53,\"Exec, managerial\"\n")
                      .getBytes(StandardCharsets.UTF_8)));
      default -> {}
    }
    return all;
  }

  private static Artifact artifact(String type, String arm, int generation, byte[] bytes) {
    Position position = generation == 0 ? Position.none() : Position.generation(generation);
    return new Artifact(type, arm, position, Map.of(), 0, bytes);
  }

  private static byte[] density(int generation) {
    StringBuilder csv = new StringBuilder("x,data,model\n");
    double scale = Math.pow(0.93, generation);
    for (int i = -40; i <= 40; i++) {
      double x = i / 10.0;
      csv.append(x).append(',').append(normal(x, 1)).append(',');
      csv.append(normal(x - 0.05 * generation, scale)).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static double normal(double x, double scale) {
    return Math.exp(-x * x / (2 * scale * scale)) / (scale * Math.sqrt(2 * Math.PI));
  }

  private static byte[] image(int generation) {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 28; x++) {
      for (int y = 0; y < 28; y++) {
        double r = Math.hypot(x - 13.5, y - 13.5);
        float value = (float) Math.exp(-Math.pow(r - 8, 2) / (2 + generation));
        image.setRGB(x, y, new Color(value, value, value).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Optional<Finding.EffectSize> effect(
      String name, double value, double low, double high, String rule) {
    return Optional.of(
        new Finding.EffectSize(
            name, value, new org.tributary.sdk.evidence.Interval(low, high, 0.95, rule)));
  }
}
