package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.FixtureSources;
import org.tributary.engine.fixture.FixtureStudy;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.spec.Settings;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.StudySpec;

class StudyBinderTest {
  private static final String SOURCE = "source: {use: shared-mean-gaussians, dimension: 4}";

  @TempDir private Path folder;
  private final StudyBinder binder = new StudyBinder(Fixture.registry(), Set.of());

  private BoundStudy bound(String... lines) {
    return binder.bind(StudyFiles.spec(StudyFiles.written(folder, lines)), Map.of()).orThrow();
  }

  private List<String> messages(String... lines) {
    return StudyFiles.validated(StudyFiles.written(folder, lines)).errors().stream()
        .map(SpecError::message)
        .toList();
  }

  private static FixtureStudy.Options options(BoundStudy bound) {
    return ((FixtureStudy.Bindable) bound.study()).options();
  }

  @Test
  void everyDefaultIsFilledInAndWrittenDown() {
    BoundStudy bound = bound("study: multi-source", SOURCE, "samples: 1_000");

    assertThat(options(bound).arms()).containsExactly("pooled", "separate");
    assertThat(options(bound).limits()).containsExactly(0.1, 1.0);
    assertThat(options(bound).heldOut()).isEmpty();
    assertThat(bound.options().yaml())
        .contains("samples: 1000", "similarity: 0.5", "warmup: 10", "use: test/gaussian")
        .doesNotContain("heldOut");
  }

  @Test
  void theResolvedFileBindsToTheSameOptions() {
    BoundStudy bound = bound("study: multi-source", SOURCE, "samples: 7", "heldOut: 0.25");

    BoundStudy again = bound("study: multi-source", bound.options().yaml());

    assertThat(again.canonicalOptions()).isEqualTo(bound.canonicalOptions());
    assertThat(again.study()).isSameAs(bound.study());
  }

  @Test
  void aFactIsTheDefaultWherePublishedAndCanBeReferredTo() {
    BoundStudy bound =
        bound("study: multi-source", "shared: \"${source.shared}\"", SOURCE, "samples: 7");

    assertThat(options(bound).shared()).isEqualTo(2);
    assertThat(bound.options().yaml()).contains("  shared: 2\n");
  }

  @Test
  void anOptionMayNotReferToItself() {
    assertThat(
            messages(
                "study: multi-source",
                "source: {use: shared-mean-gaussians, dimension: \"${source.shared}\"}",
                "samples: 7"))
        .containsExactly(
            "dimension of source shared-mean-gaussians refers to itself by ${source.shared};"
                + " write a value");
  }

  @Test
  void optionsWithoutAnIdBelongToTheDefaultExtension() {
    BoundStudy bound =
        bound("study: multi-source", SOURCE, "samples: 7", "family: {covariance: shared-full}");

    assertThat(bound.canonicalOptions()).contains("\"covariance\":\"shared-full\"");
  }

  @Test
  void aRequiredOptionThatIsOnlySweptTakesItsFirstValueInTheBase() {
    Validation validation =
        StudyFiles.validated(
            StudyFiles.written(
                folder, "study: multi-source", SOURCE, "sweep: {samples: [30, 60]}"));

    assertThat(validation.errors()).isEmpty();
    assertThat(options(validation.base().orElseThrow()).samples()).isEqualTo(30);
  }

  @Test
  void aMissingOptionIsNamedWithWhatItDoes() {
    assertThat(messages("study: multi-source", SOURCE))
        .containsExactly("study multi-source needs 'samples': Points in all.");
  }

  @Test
  void aRefusalOfANestedConstructorStandsAtTheOptionItNames() {
    Path file =
        StudyFiles.written(
            folder,
            "study: multi-source",
            SOURCE,
            "samples: 7",
            "schedule:",
            "  decay: 0.5",
            "  warmup: 2000");

    assertThat(StudyFiles.validated(file).errors())
        .containsExactly(
            new SpecError(
                6,
                "schedule.warmup",
                "schedule of study multi-source: warmup must be <= 1000 steps, was 2000"));
  }

  @Test
  void aSourceThatNeedsPermissionIsRefusedUntilItIsGiven() {
    String[] lines = {"study: multi-source", "source: {use: query, sql: select 1}", "samples: 7"};
    StudySpec spec = StudyFiles.spec(StudyFiles.written(folder, lines));

    assertThat(messages(lines))
        .containsExactly("source query needs your permission for sql: run with --allow sql");
    assertThat(new StudyBinder(Fixture.registry(), Set.of("sql")).bind(spec, Map.of()).errors())
        .isEmpty();
  }

  @Test
  void anOutOfRangeValueOfASweepIsReportedOnceAtItsOwnLine() {
    Path file =
        StudyFiles.written(
            folder,
            "study: multi-source",
            SOURCE,
            "samples: 7",
            "sweep:",
            "  family.ridge: [0.1, 1]",
            "  source.similarity:",
            "    - 0.5",
            "    - 2");

    assertThat(StudyFiles.validated(file).errors())
        .containsExactly(
            new SpecError(
                8,
                "source.similarity",
                "similarity of source shared-mean-gaussians must be in [0, 1], was 2"
                    + " (the default is 0.5)"));
  }

  @Test
  void anAmbiguousShortIdNamesTheCandidates() {
    List<RegisteredExtension> all = new ArrayList<>(Fixture.extensions());
    all.removeIf(each -> each.id().equals("gan"));
    for (String plugin : List.of("acme", "bell")) {
      RegisteredExtension gan = Fixture.extensions().get(4);
      all.add(
          new RegisteredExtension(plugin, "1.0.0", "b".repeat(64), "gan", false, gan.factory()));
    }
    StudySpec spec =
        StudyFiles.spec(
            StudyFiles.written(folder, "study: multi-source", SOURCE, "samples: 7", "family: gan"));

    BindResult result = new StudyBinder(new InMemoryRegistry(all), Set.of()).bind(spec, Map.of());

    assertThat(result.errors())
        .containsExactly(
            new SpecError(
                4,
                "family",
                "'gan' is offered by several plugins; write one of acme/gan, bell/gan"));
  }

  @Test
  void aTableIsOpenedOnceForAllSettingsAndItsHashIsPartOfTheOptions() throws Exception {
    FixtureSources.Table table = new FixtureSources.Table();
    List<RegisteredExtension> all = new ArrayList<>(Fixture.extensions());
    all.removeIf(each -> each.id().equals("table"));
    all.add(Fixture.extension(table));
    StudyBinder counting = new StudyBinder(new InMemoryRegistry(all), Set.of());
    Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");
    StudySpec spec =
        StudyFiles.spec(
            StudyFiles.written(
                folder,
                "study: multi-source",
                "source: {use: table, file: t.csv}",
                "sweep: {samples: [1, 2, 3, 4, 5]}"));

    Settings.of(spec).forEach(setting -> counting.bind(spec, setting).orThrow());
    BoundStudy bound = counting.bind(spec, Map.of()).orThrow();

    assertThat(table.opened()).isEqualTo(1);
    assertThat(bound.inputs()).hasSize(1);
    assertThat(bound.canonicalOptions())
        .contains("\"file\":\"sha256:" + bound.inputs().get(0).sha256() + "\"");
    assertThat(bound.options().yaml()).contains("file: t.csv");
    assertThat(counting.identity(options(bound).source()).orElseThrow().fingerprint())
        .startsWith("test/table@1.0.0 ");
    assertThat(counting.identity("something else")).isEmpty();
  }

  @Test
  void textThatMeansTheSameGivesTheSameCanonicalOptions() {
    String one = bound("study: multi-source", SOURCE, "samples: 1000").canonicalOptions();
    String other =
        bound("study: multi-source", "samples: 1e3", SOURCE.replace("use: ", "use: test/"))
            .canonicalOptions();

    assertThat(other).isEqualTo(one);
  }

  @Test
  void bindingASettingIsCheapOnceProductsAreMade() {
    StudySpec spec = StudyFiles.spec(StudyFiles.resource("figure-1.yaml"));
    List<Map<String, String>> settings = List.copyOf(Settings.of(spec));
    for (int warm = 0; warm < 100; warm++) {
      settings.forEach(setting -> binder.bind(spec, setting).orThrow());
    }
    // The thread's own time: waiting for a core of a busy machine does not count.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    for (int repeat = 0; repeat < 20; repeat++) {
      long start = threads.getCurrentThreadCpuTime();
      settings.forEach(setting -> binder.bind(spec, setting).orThrow());
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e6 / settings.size());
    }
    System.out.printf("[binding] %.3f CPU ms a setting%n", best);
    assertThat(best).as("milliseconds a binding").isLessThan(1.0);
  }
}
