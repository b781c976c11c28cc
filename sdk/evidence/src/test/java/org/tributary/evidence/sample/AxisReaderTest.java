package org.tributary.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Recorded;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.study.Axis;

/** A zip of two options is one axis; an option of an arm is one like any other. */
class AxisReaderTest {
  private static final Axis ZIP =
      new Axis(
          List.of("family.features", "samples"),
          List.of(List.of("10", "400"), List.of("20", "100"), List.of("30", "200")));
  private static final Side LOOP = Side.of("loop", Recorded.METRIC, "loop");

  private static Recorded zipped() {
    Recorded recorded = new Recorded();
    for (int point = 0; point < ZIP.size(); point++) {
      for (String alpha : List.of("0.1", "0.5")) {
        Map<String, String> setting = new java.util.TreeMap<>(ZIP.setting(point));
        setting.put("loops.alpha", alpha);
        recorded.value(setting, 0, "loop", point + 10 * Double.parseDouble(alpha));
      }
    }
    return recorded;
  }

  private static AxisReader reader() {
    return zipped().reader(ZIP, Axis.of("loops.alpha", List.of("0.1", "0.5")));
  }

  @Test
  void aZipIsOneAxisUnderEachOfItsPaths() {
    AxisReader axes = reader();

    for (String path : ZIP.paths()) {
      assertThat(axes.rests(path))
          .containsExactly(Map.of("loops.alpha", "0.1"), Map.of("loops.alpha", "0.5"));
      assertThat(axes.categories(path)).isEmpty();
      assertThat(axes.name(path)).isEqualTo("family.features, samples");
    }
    Map<String, String> rest = Map.of("loops.alpha", "0.1");
    List<Stop> byFeatures = axes.stops(rest, "family.features", LOOP);
    assertThat(byFeatures).extracting("x").containsExactly(10.0, 20.0, 30.0);
    assertThat(byFeatures).extracting("text").containsExactly("10, 400", "20, 100", "30, 200");
    assertThat(axes.stops(rest, "samples", LOOP))
        .extracting("x")
        .containsExactly(100.0, 200.0, 400.0);
  }

  @Test
  void aZipWithoutNumbersKeepsTheOrderOfTheFile() {
    Axis words =
        new Axis(
            List.of("family.use", "samples"),
            List.of(List.of("kde", "100"), List.of("gaussian", "100")));
    Recorded recorded = new Recorded();
    recorded.value(words.setting(1), 0, "loop", 1).value(words.setting(0), 0, "loop", 2);

    AxisReader axes = recorded.reader(words);

    assertThat(axes.categories("samples")).containsExactly("kde, 100", "gaussian, 100");
    assertThat(axes.stops(Map.of(), "samples", LOOP)).extracting("x").containsExactly(0.0, 1.0);
    assertThatThrownBy(() -> axes.places("samples").x("tree, 100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no place 'tree, 100', it has [kde, 100, gaussian, 100]");
  }

  @Test
  void aZipOfSweepsOfOneOptionAtATimeIsAnAxisAnOption() {
    Axis columns =
        new Axis(
            List.of("sources", "samples"),
            List.of(
                List.of("3", "500"),
                List.of("5", "500"),
                List.of("10", "500"),
                List.of("5", "100"),
                List.of("5", "900")));
    Recorded recorded = new Recorded();
    for (int point = 0; point < columns.size(); point++) {
      recorded.value(columns.setting(point), 0, "loop", point);
    }

    AxisReader axes = recorded.reader(columns);

    assertThat(axes.name("samples")).isEqualTo("samples");
    assertThat(axes.same("samples", "sources")).isFalse();
    assertThat(axes.stops(Map.of("sources", "5"), "samples", LOOP))
        .extracting("text")
        .containsExactly("100", "500", "900");
    assertThat(axes.stops(Map.of("samples", "500"), "sources", LOOP))
        .extracting("text")
        .containsExactly("3", "5", "10");
    assertThat(axes.stops(Map.of("sources", "3"), "samples", LOOP)).hasSize(1);
    Side few = LOOP.fixed(Map.of("samples", "100"));
    assertThat(axes.sample(columns.setting(1), few).mean()).as("at five sources").isEqualTo(3);
  }

  @Test
  void anOptionOfAnArmIsAnAxis() {
    AxisReader axes = reader();

    assertThat(axes.rests("loops.alpha"))
        .containsExactly(
            new java.util.TreeMap<>(ZIP.setting(0)),
            new java.util.TreeMap<>(ZIP.setting(1)),
            new java.util.TreeMap<>(ZIP.setting(2)));
    assertThat(axes.stops(ZIP.setting(1), "loops.alpha", LOOP))
        .extracting(stop -> stop.sample().mean())
        .containsExactly(2.0, 6.0);
  }

  @Test
  void aSideThatFixesAnOptionIsReadThereWhateverTheCard() {
    AxisReader axes = reader();
    Side base = LOOP.fixed(Map.of("loops.alpha", ".5"));
    Map<String, String> asked = new java.util.TreeMap<>(ZIP.setting(2));
    asked.put("loops.alpha", "0.1");

    assertThat(axes.sample(asked, base).mean()).isEqualTo(7);
    assertThat(axes.sample(asked, LOOP).mean()).isEqualTo(3);
    assertThat(axes.stops(ZIP.setting(2), "loops.alpha", base))
        .extracting(stop -> stop.sample().mean())
        .containsExactly(7.0, 7.0);
    // the other option of a zip moves along
    assertThat(axes.sample(asked, LOOP.fixed(Map.of("samples", "400"))).mean()).isEqualTo(1);
  }

  @Test
  void aQuestionBetweenSettingsIsAskedOnceForTheAxesBothSidesFix() {
    AxisReader axes = reader();
    Side low = LOOP.fixed(Map.of("loops.alpha", "0.1"));
    Side high = LOOP.fixed(Map.of("loops.alpha", "0.5"));

    assertThat(axes.settings(List.of(low, high))).hasSize(3).allMatch(s -> s.size() == 2);
    assertThat(axes.settings(List.of(LOOP, high)))
        .as("not against itself at .5")
        .hasSize(3)
        .allMatch(setting -> setting.get("loops.alpha").equals("0.1"));
    assertThat(axes.settings(List.of(LOOP))).hasSize(6);
  }

  @Test
  void generationsAreAnAxisInsideTheCells() {
    Recorded recorded = new Recorded();
    for (int g = 1; g <= 3; g++) {
      recorded.value(Map.of(), 0, "loop", Position.generation(g), g);
    }
    recorded.collapsed(Map.of(), 1, "loop", Position.generation(2));

    List<Stop> stops = recorded.reader().stops(Map.of(), "generation", LOOP);

    assertThat(stops).extracting("text").containsExactly("1", "2", "3");
    assertThat(stops.get(2).sample().censored()).as("collapsed at 2, so at 3").isEqualTo(1);
  }
}
