package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.describe.OptionRow;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.FixtureModels;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;

/** An option that would count for nothing is a mistake, not a silence. */
class SilentOptionsTest {
  @TempDir private Path folder;

  /** Inlined, as the kit's options are. */
  public record Size(
      @Option("In all.") Optional<Integer> total,
      @Option(value = "Of each.", excludes = "total") Optional<Integer> each) {}

  /** Options that look at each other. */
  public record Options(
      @Option(value = "How.", fallback = "scott") String rule,
      @Option(value = "The width.", fallback = "1", where = "rule: fixed | given") double bandwidth,
      @Option("A query.") Optional<String> sql,
      @Option(value = "Its limit.", fallback = "60", where = "sql") int seconds,
      @Inline Size size) {}

  /** A family of these options. */
  private static final class Family implements ModelFamilyFactory<Options> {
    @Override
    public String id() {
      return "kernels";
    }

    @Override
    public String title() {
      return "Kernels";
    }

    @Override
    public String summary() {
      return "A kernel a row.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public ModelFamily create(Options options) {
      return new FixtureModels.GaussianFamily()
          .create(
              new FixtureModels.GaussianFamily.Options(FixtureModels.Covariance.IDENTITY, 0, 1));
    }
  }

  private List<String> mistakes(String options, String... more) {
    List<RegisteredExtension> all = new ArrayList<>(Fixture.extensions());
    all.add(Fixture.extension(new Family()));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "study: multi-source",
                "source: shared-mean-gaussians",
                "samples: 100",
                "family: {use: kernels, " + options + "}"));
    lines.addAll(List.of(more));
    Path file = StudyFiles.written(folder, lines.toArray(String[]::new));
    return new StudyBinder(new InMemoryRegistry(all), Set.of())
        .validate(StudyFiles.read(file)).errors().stream()
            .map(error -> error.line() + " " + error.path() + ": " + error.message())
            .toList();
  }

  @Test
  void anOptionThatAnotherSwitchesOffIsNamedWithTheWayOut() {
    assertThat(mistakes("bandwidth: 2"))
        .containsExactly(
            "4 family.bandwidth: 'bandwidth' of family kernels counts only where rule is fixed or"
                + " given, and it is scott: leave 'bandwidth' out, or set rule: fixed or given");
    assertThat(mistakes("seconds: 5"))
        .containsExactly(
            "4 family.seconds: 'seconds' of family kernels counts only where sql is given: leave"
                + " 'seconds' out, or give 'sql'");
    assertThat(mistakes("rule: Fixed, bandwidth: 2, sql: select, seconds: 5")).isEmpty();
  }

  @Test
  void oneOfTwoThatExcludeEachOtherIsToBeLeftOut() {
    assertThat(mistakes("total: 9, each: 3"))
        .containsExactly(
            "4 family.each: family kernels takes either 'each' or 'total': both are given, leave"
                + " one out");
    assertThat(mistakes("each: 3")).isEmpty();
  }

  /** A file may spell out what would hold anyway. */
  @Test
  void aDefaultThatIsWrittenOutIsNoMistake() {
    assertThat(mistakes("rule: scott, bandwidth: 1, seconds: 60, total: 3, each:")).isEmpty();
  }

  /** Where the option that decides is swept, some of its settings listen. */
  @Test
  void aSweepOfTheOptionThatDecidesLetsItPass() {
    String sweep = "sweep: {family.rule: [scott, fixed]}";
    assertThat(mistakes("bandwidth: 2", sweep)).isEmpty();
    assertThat(mistakes("rule: scott", "sweep: {family.bandwidth: [1, 2]}"))
        .singleElement()
        .asString()
        .contains("counts only where rule is fixed or given, and it is scott");
  }

  @Test
  void descriptionsSayIt() {
    assertThat(OptionRow.of(Options.class))
        .extracting(OptionRow::type)
        .containsExactly(
            "text",
            "number, where rule is fixed or given",
            "text",
            "whole number, where sql is given",
            "whole number",
            "whole number, instead of total");
  }
}
