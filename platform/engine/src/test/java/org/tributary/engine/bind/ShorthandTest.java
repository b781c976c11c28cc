package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
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
import org.tributary.engine.fixture.FixtureSchedules;
import org.tributary.engine.fixture.FixtureSchedules.Loop;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.schema.StudySchema;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.StudySpec;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.study.Study;

/** Values that name no extension: numbers, texts, and mappings whose keys say what is meant. */
class ShorthandTest {
  @TempDir private Path folder;
  private final Registry registry = new InMemoryRegistry(FixtureSchedules.extensions());
  private final StudyBinder binder = new StudyBinder(registry, Set.of());

  private Validation validated(String... lines) {
    return binder.validate(StudyFiles.read(StudyFiles.written(folder, lines)));
  }

  private static FixtureSchedules.Loops.Options options(BoundStudy bound) {
    return ((FixtureSchedules.Loops.Bindable) bound.study()).options();
  }

  private BoundStudy bound(String... lines) {
    Validation validation = validated(lines);
    assertThat(validation.errors()).isEmpty();
    return validation.base().orElseThrow();
  }

  private Schedule alpha(String loops) {
    return options(bound("study: loops", "loops: " + loops)).loops().get(0).alpha();
  }

  @Test
  void aNumberIsTheExtensionThatTakesNumbers() {
    assertThat(alpha("{use: fresh-mixture, alpha: 0.3}").at(7)).isEqualTo(0.3);
    assertThat(alpha("[fresh-mixture]").at(7)).as("by the default").isEqualTo(0.1);
  }

  @Test
  void aTextThatIsNoIdIsTheExtensionThatTakesTexts() {
    assertThat(alpha("{use: fresh-mixture, alpha: 0.4/(t+1)}").at(3)).isEqualTo(0.1);
    assertThat(alpha("{use: fresh-mixture, alpha: \"0.5\"}").at(3)).isEqualTo(0.5);
    assertThat(alpha("{use: fresh-mixture, alpha: {use: constant, value: 1}}").at(3)).isEqualTo(1);
  }

  @Test
  void aMappingWithoutUseIsTheExtensionThatOneOfItsKeysNames() {
    assertThat(alpha("{use: fresh-mixture, alpha: {steps: [1, 0.5]}}").at(2)).isEqualTo(0.5);
    assertThat(alpha("{use: fresh-mixture, alpha: {formula: 1/t}}").at(2)).isEqualTo(0.5);
  }

  @Test
  void aShortDefaultIsWrittenOutAndItsOptionsMayBeSetAlone() {
    assertThat(options(bound("study: loops")).size().at(2)).isEqualTo(12);
    assertThat(options(bound("study: loops", "size: {scale: 10}")).size().at(1)).isEqualTo(50);
    assertThat(options(bound("study: loops", "size: 0.9")).size().at(1)).isEqualTo(0.9);
  }

  @Test
  void theShortAndTheFullFormHaveTheSameKeyAndTheResolvedFileBindsAgain() {
    BoundStudy brief = bound("study: loops", "loops: {use: fresh-mixture, alpha: 0.3}");
    BoundStudy full =
        bound(
            "study: loops",
            "loops: [{use: fresh-mixture, alpha: {use: test/constant, value: 0.3}}]");

    assertThat(brief.canonicalOptions()).isEqualTo(full.canonicalOptions());
    assertThat(bound("study: loops", brief.options().yaml()).canonicalOptions())
        .isEqualTo(full.canonicalOptions());
  }

  @Test
  void aSweepReachesIntoAListOfOneHoweverItIsWritten() {
    for (String loops :
        List.of(
            "fresh-mixture", "{use: fresh-mixture}", "[fresh-mixture]", "[{use: fresh-mixture}]")) {
      for (String path : List.of("loops.alpha", "loops[0].alpha")) {
        StudySpec spec =
            StudyFiles.spec(
                StudyFiles.written(
                    folder,
                    "study: loops",
                    "loops: " + loops,
                    "sweep:",
                    "  " + path + ": [0, .1, 0.4/(t+1)]"));

        List<Double> third =
            spec.sweep().all().get(0).texts().stream()
                .map(text -> options(binder.bind(spec, Map.of(path, text)).orThrow()))
                .map(options -> options.loops().get(0).alpha().at(3))
                .toList();

        assertThat(third).as(loops + " by " + path).containsExactly(0.0, 0.1, 0.1);
      }
    }
  }

  @Test
  void aPathIntoAListOfSeveralNeedsThePosition() {
    assertThat(
            validated(
                    "study: loops",
                    "loops: [fresh-mixture, fresh-mixture]",
                    "sweep: {loops.alpha: [0, 1]}")
                .errors())
        .extracting(SpecError::message)
        .containsExactly(
            "path 'loops.alpha' leads through a list; name the position, as in metrics[0]");
  }

  @Test
  void mistakesStandAtTheirOwnLine() {
    assertThat(
            validated(
                    "study: loops",
                    "loops:",
                    "  use: fresh-mixture",
                    "  alpha: 7",
                    "size: constnt",
                    "sweep:",
                    "  loops.alpa: [1]")
                .errors())
        .containsExactly(
            new SpecError(
                4, "loops.alpha.value", "value of schedule constant must be in [0, 1], was 7"),
            new SpecError(5, "size", "no schedule 'constnt' - did you mean 'constant'?"),
            new SpecError(5, "size.value", "schedule constant needs 'value': The number."),
            new SpecError(
                7,
                "loops.alpa",
                "sweep: unknown option 'alpa' of loop fresh-mixture - did you mean 'alpha'?"));
    assertThat(validated("study: loops", "size: 3/(t").errors())
        .extracting(SpecError::line)
        .containsExactly(2);
  }

  @Test
  void twoPluginsThatBothTakeNumbersTakeNone() {
    List<RegisteredExtension> all = new ArrayList<>(FixtureSchedules.extensions());
    all.add(
        new RegisteredExtension(
            "acme", "1.0.0", "b".repeat(64), "fixed", true, new FixtureSchedules.Constant()));
    Validation validation =
        new StudyBinder(new InMemoryRegistry(all), Set.of())
            .validate(StudyFiles.read(StudyFiles.written(folder, "study: loops", "size: 3")));

    assertThat(validation.errors())
        .contains(
            new SpecError(
                2, "size", "no schedule '3' - there are constant, fixed, formula, steps"));
  }

  @Test
  void schemaTemplateAndDescriptionShowIt() throws Exception {
    RegisteredExtension study = registry.of(Study.class).get(0);
    var validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(StudySchema.of(registry, study).text());
    for (String good :
        List.of(
            "size: 3",
            "size: 3/t",
            "size: {steps: [1]}",
            "loops: {use: fresh-mixture, alpha: 0.2}")) {
      JsonNode document = new YAMLMapper().readTree("study: loops\n" + good);
      assertThat(validator.validate(document)).as(good).isEmpty();
    }
    assertThat(validator.validate(new YAMLMapper().readTree("study: loops\nsize: [3]")))
        .isNotEmpty();
    assertThat(StudyTemplate.of(registry, study)).contains("size: {steps: [5, 6], scale: 2}");
    assertThat(
            ExtensionDescription.of(registry, registry.resolve(Schedule.class, "constant")).text())
        .contains("short    a number alone, or {value: ...} without use\n");
    assertThat(registry.of(Loop.class))
        .extracting(e -> Fixture.extension(e.factory()).id())
        .containsExactly("fresh-mixture");
  }
}
