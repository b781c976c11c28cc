package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.describe.ExtensionDescription;
import org.tributary.engine.describe.StudyTemplate;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.FixtureStudy;
import org.tributary.engine.fixture.GroupedStudy;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.schema.StudySchema;
import org.tributary.engine.spec.Settings;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.SpecResult;
import org.tributary.engine.spec.StudySpec;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.study.Study;

/** A record that is inlined is the same, in every respect, as its options written out. */
class InlinedOptionsTest {
  @TempDir private Path folder;
  private final Registry grouped = grouped();

  private static Registry grouped() {
    List<RegisteredExtension> all = new ArrayList<>(Fixture.extensions());
    all.removeIf(each -> each.factory() instanceof FixtureStudy);
    all.add(Fixture.extension(new GroupedStudy()));
    return new InMemoryRegistry(all);
  }

  private RegisteredExtension study() {
    return grouped.of(Study.class).get(0);
  }

  @Test
  void everySettingOfASweepBindsToTheSameBytes() {
    StudySpec spec = StudyFiles.spec(StudyFiles.resource("figure-1.yaml"));
    StudyBinder plain = new StudyBinder(Fixture.registry(), Set.of());
    StudyBinder inlining = new StudyBinder(grouped, Set.of());

    for (Map<String, String> setting : Settings.of(spec)) {
      BoundStudy expected = plain.bind(spec, setting).orThrow();
      BoundStudy bound = inlining.bind(spec, setting).orThrow();
      assertThat(bound.canonicalOptions()).isEqualTo(expected.canonicalOptions());
      assertThat(bound.options().yaml()).isEqualTo(expected.options().yaml());
    }
  }

  @Test
  void mistakesAreTheSameLineByLine() {
    Path file = StudyFiles.resource("eleven-mistakes.yaml");
    SpecResult read = StudyFiles.read(file);

    String expected = StudyFiles.validated(file).format(file);
    String found = new StudyBinder(grouped, Set.of()).validate(read).format(file);

    assertThat(found).isEqualTo(expected).contains("11 mistakes");
  }

  @Test
  void aFactOfAnInlinedOptionIsADefaultElsewhere() {
    Path file =
        StudyFiles.written(
            folder,
            "study: multi-source",
            "source: {use: shared-mean-gaussians, dimension: 4}",
            "shared: \"${source.shared}\"",
            "samples: 7");

    BoundStudy bound =
        new StudyBinder(grouped, Set.of()).bind(StudyFiles.spec(file), Map.of()).orThrow();

    assertThat(bound.options().yaml()).contains("\nshared: 2\n", "covariance: ");
  }

  @Test
  void aRefusalOfTheInlinedRecordStandsAtTheOptionItNames() {
    Path file =
        StudyFiles.written(
            folder,
            "study: multi-source",
            "source: {use: shared-mean-gaussians, dimension: 4}",
            "samples: 2_000_000");

    assertThat(new StudyBinder(grouped, Set.of()).validate(StudyFiles.read(file)).errors())
        .containsExactly(
            new SpecError(
                3, "samples", "study multi-source: samples must be <= 1000000 here, was 2000000"));
  }

  @Test
  void descriptionSchemaAndTemplateAreTheSame() {
    assertThat(ExtensionDescription.of(Fixture.registry(), study()).text())
        .isEqualTo(ExtensionDescription.of(Fixture.registry(), Fixture.study()).text());
    assertThat(StudySchema.of(grouped, study()).text())
        .isEqualTo(StudySchema.of(Fixture.registry(), Fixture.study()).text());
    assertThat(StudyTemplate.of(grouped, study()))
        .isEqualTo(StudyTemplate.of(Fixture.registry(), Fixture.study()));
  }

  private record Pair(@Option("One.") int first, @Option("Two.") int second) {}

  private record Twice(@Inline Pair pair, @Option("One again.") int first) {}

  private record NoRecord(@Inline int first) {}

  private record Both(@Option("A pair.") @Inline Pair pair) {}

  @Test
  void aNameMayStandOnlyOnceAndOnlyRecordsAreInlined() {
    assertThatThrownBy(() -> OptionsShape.of(Twice.class))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining("'first' stands twice");
    assertThatThrownBy(() -> OptionsShape.of(NoRecord.class))
        .hasMessageContaining("must be a record, was int");
    assertThatThrownBy(() -> OptionsShape.of(Both.class)).hasMessageContaining("remove @Option");
  }
}
