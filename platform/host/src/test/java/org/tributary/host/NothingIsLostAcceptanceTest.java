package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.engine.describe.StudyTemplate;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.report.FigureFormat;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.study.Study;
import org.tributary.store.RunFolder;

/** Every observation of every shipped study stands in a finding or in a figure. */
@Tag("acceptance")
class NothingIsLostAcceptanceTest {
  private static final Path SHIPPED = Path.of("../../distributions/standard/src/main/studies");

  /** Not in the distribution whose studies these are. */
  private static final List<String> DEEP = List.of("djl-runtime", "families-deep");

  /** In place of a setting, where the answer is about the whole axis. */
  private static final String ALONG = "along";

  private static final String TABLE = "id=\"also-measured\"";

  /** Options that make a study short and change nothing of what it asks. */
  private static final Map<String, List<String>> SHORTER =
      Map.ofEntries(
          Map.entry("adult-gap.yaml", List.of("family.iterations=5")),
          Map.entry("adult-occupation-pool.yaml", List.of("samples=2000")),
          Map.entry(
              "bakshi-figure-2-accumulate.yaml",
              List.of("generations=51", "measuredAt=[1, 2, 3, 6, 11, 21, 51]")),
          Map.entry(
              "breast-cancer-times.yaml", List.of("times=[1, 1000]", "family.density.flowSteps=4")),
          Map.entry("genesis-pool.yaml", List.of("folds=2")),
          Map.entry(
              "glyphs.yaml", List.of("metrics=[{use: frechet, points: 300, standardise: none}]")),
          Map.entry(
              "memorization-time.yaml",
              List.of("family.features=40", "family.draws=4", "evaluationPoints=100")),
          Map.entry("optdigits-writers-pool.yaml", List.of("family.components=2")),
          Map.entry("sampling-chains.yaml", List.of("samples=2000", "evaluationPoints=2000")),
          Map.entry("score-times.yaml", List.of("times=[1, 1000, 1000000]")),
          Map.entry("sfbd-two-modes.yaml", List.of("generations=3")),
          Map.entry("shakespeare-edit.yaml", List.of("source.length=100")),
          Map.entry("shakespeare-loop.yaml", List.of("source.length=100")),
          Map.entry(
              "wine-times.yaml",
              List.of("family.features=40", "family.draws=4", "times=[1, 1000, 1000000]")),
          Map.entry("yamaguchi.yaml", List.of("samplesPerSource=1000", "evaluationPoints=1000")));

  /** What a judge measures of both tables and asks nothing of: it asks of the excess. */
  private static final List<String> DISTANCES =
      List.of("column-score", "energy", "mmd-squared", "pair-score");

  /**
   * Numbers that no question was asked of, because the study asks of all sources only, where its
   * metric tells them of each source too, or of an excess only. They stand in the report's table.
   */
  private static final Map<String, List<String>> ONLY_IN_THE_TABLE =
      Map.of(
          "judge-my-table.yaml",
              List.of("column-score", "energy", "mmd-squared", "moments", "pair-score"),
          "khalafi.yaml", List.of("constraint-kl", "dual-lambda"),
          "penguins-judge.yaml", DISTANCES);

  @TempDir static Path folder;
  private static Optional<Path> data = Optional.empty();
  private static StudyBench bench;

  @BeforeAll
  static void open() throws IOException {
    data = StudyInputs.data();
    List<String> standard =
        StudyInputs.plugins().stream().filter(plugin -> !DEEP.contains(plugin)).toList();
    bench = new StudyBench(folder, standard, data);
    StudyInputs.ownTables(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  static List<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(SHIPPED.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RunReport shortened(String name) throws IOException {
    Path file = bench.written(name, text(name));
    return bench
        .run(
            new StudyFile(
                file,
                SHORTER.getOrDefault(name, List.of()),
                OptionalLong.empty(),
                OptionalInt.of(2)),
            "runs-" + name,
            2)
        .report();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedStudyReportsAllThatItMeasures(String name) throws Exception {
    assumeTrue(
        data.isPresent() || !text(name).contains("${data}"),
        "data absent: set TRIBUTARY_DATA to the folder of data sets");
    RunReport report = shortened(name);
    assertThat(report.completeness().failed()).isZero();
    assertThat(report.findings()).isNotEmpty().allSatisfy(ConsistentFindings::check);
    assertThat(report.unanswered())
        .allMatch(left -> left.ofSource().isPresent() != name.contains("judge"));
    assertThat(report.unanswered().stream().map(Unanswered::metric).distinct().toList())
        .isEqualTo(ONLY_IN_THE_TABLE.getOrDefault(name, List.of()));
    String html = Files.readString(report.folder().resolve("report.html"));
    assertThat(html.contains(TABLE)).isEqualTo(ONLY_IN_THE_TABLE.containsKey(name));
    ReportWords.check(html, report.answer().sentence(), report.findings(), arms(report));
    if (html.contains("<svg class=\"chart")) {
      assertThat(ReportTicks.check(html)).isPositive();
    }
  }

  private static Set<String> arms(RunReport report) {
    return RunFolder.readObservations(report.folder()).observations().arms();
  }

  /** What {@code init} writes for the id of a study is taken as it stands. */
  @Test
  void theFileToStartFromIsAcceptedForEveryStudy() throws IOException {
    Registry registry = bench.tributary().registry();
    List<RegisteredExtension> studies = registry.of(Study.class);
    assertThat(studies).hasSize(4);
    for (RegisteredExtension study : studies) {
      Path file = bench.written("init-" + study.id() + ".yaml", StudyTemplate.of(registry, study));
      StudyFile start = new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.empty());
      assertThat(bench.tributary().validate(start).errors()).as(study.id()).isEmpty();
    }
  }

  /** Studies of one loop, of arms and of trainings, whose options are swept in every way. */
  enum Swept {
    /** An option of the only intervention. */
    AN_INTERVENTION(
        """
        study: self-consuming
        source: {use: categorical, zipf: 1, categories: 6}
        samples: 40
        family: categorical
        generations: 4
        loops: {use: fresh-mixture, alpha: 0.3}
        metrics: [squared-risk]
        sweep:
          loops.alpha: [0, 0.1, 0.3, 0.5, 1]
        """,
        "loops.alpha",
        "loops-alpha",
        List.of("0", "0.1", "0.3", "0.5", "1")),
    /** Two options that move together: one axis. */
    A_ZIP(
        """
        study: self-consuming
        source: {use: gaussians, means: [[0]]}
        samples: 20
        family: gaussian
        generations: 3
        loops: {use: fresh-mixture, alpha: 0.3}
        metrics: [model-moments, kl]
        sweep:
          zip:
            - loops.alpha: [0, 0.5, 1]
              samples: [10, 20, 40]
        """,
        "loops.alpha",
        "loops-alpha-samples",
        List.of("0", "0.5", "1")),
    /** An option of one arm of two, beside a swept option of the data. */
    AN_ARM(
        """
        study: multi-source
        source: {use: shared-mean-gaussians, sources: 3, dimension: 3, similarity: 0.5}
        samples: 60
        family: {use: gaussian, covariance: identity, shared: "${source.shared}"}
        generations: 3
        arms:
          - {training: pooled, loop: [{use: fresh-mixture, alpha: 0.3}], name: fed}
          - {training: pooled, loop: [replace], name: closed}
        metrics: [average-tv]
        perSource: true
        sweep:
          "arms[0].loop[0].alpha": [0.1, 0.5, 0.9]
          source.similarity: [0.2, 0.8]
        """,
        "arms[0].loop[0].alpha",
        "arms-0-loop-0-alpha",
        List.of("0.1", "0.5", "0.9"));

    private final String text;
    private final String axis;
    private final String words;
    private final List<String> values;

    Swept(String text, String axis, String words, List<String> values) {
      this.text = text;
      this.axis = axis;
      this.words = words;
      this.values = values;
    }
  }

  @ParameterizedTest
  @EnumSource(Swept.class)
  void aSweptOptionIsAnsweredAtEverySettingAndDrawnAsACurve(Swept swept) throws IOException {
    RunReport report = bench.run(bench.written(swept + ".yaml", swept.text), 5).report();

    assertThat(report.completeness().failed()).isZero();
    Map<String, Set<String>> asked = new TreeMap<>();
    for (Finding finding : report.findings()) {
      asked
          .computeIfAbsent(finding.question(), question -> new TreeSet<>())
          .add(finding.setting().getOrDefault(swept.axis, ALONG));
    }
    assertThat(asked).isNotEmpty();
    asked.forEach(
        (question, settings) ->
            assertThat(settings)
                .as(question)
                .containsExactlyElementsOf(
                    question.matches(".*-(exponent|best|worst)-.*")
                        ? List.of(ALONG)
                        : swept.values));
    assertThat(report.unanswered()).isEmpty();
    assertThat(bench.tributary().figures(report.folder(), FigureFormat.SVG).keySet())
        .anyMatch(figure -> figure.contains("-by-" + swept.words));
  }

  /** Questions are those of the file's own three sources; those of more are not lost for it. */
  @Test
  void sourcesThatOnlySomeSettingsHaveStandInTheTable() throws IOException {
    RunReport report =
        bench
            .run(
                bench.written(
                    "sources.yaml",
                    """
                    study: multi-source
                    source: {use: shared-mean-gaussians, sources: 3, dimension: 3, similarity: 0.5}
                    samples: 60
                    family: {use: gaussian, covariance: identity, shared: "${source.shared}"}
                    arms: [pooled, separate]
                    gap: true
                    metrics: [log-loss]
                    perSource: true
                    sweep:
                      source.sources: [1, 3, 5]
                    """),
                5)
            .report();

    // 2 arms x 2 sources x 5 replicates at the setting of five sources
    assertThat(Unanswered.sentences(report.unanswered()))
        .containsExactly(
            "10 observations of log-loss in arm pooled (of single sources) are in no finding and no"
                + " figure.",
            "10 observations of log-loss in arm separate (of single sources) are in no finding and"
                + " no figure.");
    assertThat(report.unanswered())
        .extracting(left -> left.ofSource().getAsInt())
        .containsExactlyInAnyOrder(3, 4, 3, 4);
    String html = Files.readString(report.folder().resolve("report.html"));
    assertThat(html.substring(html.indexOf(TABLE)))
        .contains("<td>source 3</td>", "<td>source 4</td>")
        .doesNotContain("<td>source 2</td>", "<td>all sources</td>");
    assertThat(report.findings())
        .filteredOn(finding -> finding.question().endsWith("-source-2"))
        .as("a question about a source is asked where there is more than one")
        .extracting(finding -> finding.setting().get("source.sources"))
        .containsExactlyInAnyOrder("3", "5");
  }
}
