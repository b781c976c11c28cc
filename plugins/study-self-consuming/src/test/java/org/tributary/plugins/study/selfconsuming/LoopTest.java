package org.tributary.plugins.study.selfconsuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.Design;
import org.tributary.studies.CourseOptions;
import org.tributary.studies.DataOptions;
import org.tributary.testkit.TestCell;

class LoopTest {
  private static final Design ONCE = new Design("loop", List.of(), 1);

  /** Counts training rows and real ones among them. */
  private record Counting() implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(
          new Output("rows", Better.NEITHER, ""), new Output("real-rows", Better.NEITHER, ""));
    }

    @Override
    public List<Need> needs() {
      return List.of(Need.points(Role.TRAINING));
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      Samples rows = evaluation.points(Role.TRAINING, 0, 0);
      long real = 0;
      for (int row = 0; row < rows.size(); row++) {
        real += rows.origin(row).real() ? rows.weight(row) : 0;
      }
      return List.of(
          Measurement.exact("rows", rows.totalWeight(), "count"),
          Measurement.exact("real-rows", real, "count"));
    }
  }

  /** Gives the urn back whatever it sees, and tells a loss. */
  private record Stubborn() implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      return Capabilities.closedForm(false, Set.of());
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      context.series("loss", 1, 0.5);
      context.series("loss", 2, 0.25);
      return new UrnModel(samples.space());
    }

    @Override
    public Model load(Space space, InputStream in) {
      throw new UnsupportedOperationException("no test loads");
    }
  }

  private static SelfConsumingStudy study(
      org.tributary.sdk.data.DataSource source,
      Optional<Integer> samples,
      int generations,
      Intervention... loops) {
    DataOptions data = DataOptions.of(source).withEvaluationPoints(10);
    return new SelfConsumingStudy(
        new SelfConsumingOptions(
            samples.map(data::withSamples).orElse(data),
            new Stubborn(),
            List.of(loops),
            "merged",
            List.of(),
            List.of(),
            CourseOptions.none().withGenerations(generations),
            List.of(new Counting()),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void rowsOfAGenerationCountWithTheirWeights() {
    // The urn's 500 draws come as two weighted rows: the next generation has 500 again, not 2.
    TestCell cell = new TestCell(31);
    study(new Urn(), Optional.of(500), 3, Loops.replace(), Loops.accumulate()).run(cell);
    assertThat(cell.values("replace", "rows")).containsExactly(500.0, 500.0, 500.0);
    assertThat(cell.values("replace", "real-rows")).containsExactly(500.0, 0.0, 0.0);
    assertThat(cell.values("accumulate", "rows")).containsExactly(500.0, 1000.0, 1500.0);
    assertThat(cell.values("accumulate", "real-rows")).containsExactly(500.0, 500.0, 500.0);
  }

  @Test
  void lossesOfAFewGenerationsOfTheFirstReplicateAreEmitted() {
    TestCell first = new TestCell(31);
    study(new Urn(), Optional.of(50), 4, Loops.replace()).run(first);
    assertThat(first.emitted())
        .filteredOn(each -> each.name().equals("training-curves"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.arm()).isEqualTo("replace");
              assertThat(new String(each.bytes(), StandardCharsets.UTF_8))
                  .isEqualTo(
                      "step,\"generation 1\",\"generation 2\",\"generation 4\"\n"
                          + "1,0.5,0.5,0.5\n2,0.25,0.25,0.25\n");
            });
    TestCell second = new TestCell(31, 1, Map.of());
    study(new Urn(), Optional.of(50), 4, Loops.replace()).run(second);
    assertThat(second.emitted()).noneMatch(each -> each.name().equals("training-curves"));
  }

  @Test
  void aMixtureUnderALawHasARandomShareOfRealRows() {
    TestCell cell = new TestCell(31);
    study(new Urn(), Optional.of(1000), 5, Loops.fresh(0.3)).run(cell);
    assertThat(cell.values("fresh-mixture", "rows")).containsOnly(1000.0);
    // Binomial(1000, .3): standard deviation 14.5; 4 of them.
    assertThat(cell.values("fresh-mixture", "real-rows").subList(1, 5))
        .allSatisfy(real -> assertThat(real).isBetween(300 - 58.0, 300 + 58.0));
    assertThat(cell.values("fresh-mixture", "real-rows").subList(1, 5).stream().distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void aTableGivesExactlyTheShareAndIsAskedBeforehandWhetherItLasts() {
    // 100 rows, 80 for training; 20 at first and 6 in each of 7 more generations: 62.
    TestCell cell = new TestCell(31);
    SelfConsumingStudy lasts = study(new Urn.Rows(100), Optional.of(20), 8, Loops.fresh(0.3));
    assertThat(lasts.check(ONCE)).isEmpty();
    lasts.run(cell);
    assertThat(cell.values("fresh-mixture", "real-rows"))
        .containsExactly(20.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0);
    List<Problem> problems =
        study(new Urn.Rows(100), Optional.of(30), 8, Loops.fresh(0.3)).check(ONCE);
    assertThat(problems).singleElement().extracting(Problem::path).isEqualTo("loops[0]");
    assertThat(problems.get(0).message())
        .contains("needs 93 real rows over 8 generations")
        .contains("samples may be at most");
    assertThat(study(new Urn.Rows(100), Optional.empty(), 8, Loops.fresh(0.3)).check(ONCE))
        .extracting(Problem::path)
        .containsExactly("samples");
  }
}
