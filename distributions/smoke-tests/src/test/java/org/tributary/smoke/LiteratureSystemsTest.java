package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every system that {@code list systems} names, as a person runs it: its study is laid down by
 * {@code init} and run by {@code run}.
 */
class LiteratureSystemsTest {
  private static final Pattern STUDIES = Pattern.compile("\"studies\" : \\[([^]]*)]");
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");
  private static final int MOST_LINES = 20;

  /** What makes the two longest short. */
  private static final Map<String, String> SHORTER =
      Map.of(
          "bakshi-figure-2", "measuredAt=[1, 2, 3, 6, 11, 21],generations=21",
          "yamaguchi", "samplesPerSource=1000");

  private static Path place;
  private static Installation deep;

  @BeforeAll
  static void copy() throws IOException {
    place = Files.createTempDirectory("tributary systems");
    deep = Installation.deepIn(place);
  }

  @AfterAll
  static void delete() {
    Folders.delete(place);
  }

  /** Studies of each system, in the order of the list. */
  private static List<List<String>> systems() {
    Finished listed = deep.tributary(place, "list", "systems", "--json").run();
    assertThat(listed.code()).as(listed.err()).isZero();
    List<List<String>> systems =
        STUDIES
            .matcher(listed.out())
            .results()
            .map(studies -> NAME.matcher(studies.group(1)).results().map(m -> m.group(1)).toList())
            .toList();
    assertThat(systems).hasSizeGreaterThanOrEqualTo(22);
    return systems;
  }

  private static Finished tributary(String... arguments) {
    Command command = deep.tributary(place, arguments).with("TRIBUTARY_CLASS_SHARING", "on");
    String data = System.getenv("TRIBUTARY_DATA");
    return (data == null ? command : command.with("TRIBUTARY_DATA", data)).run();
  }

  /** The file that {@code init} lays down. */
  private static Path laidDown(String study) throws IOException {
    Path file = place.resolve(study + ".yaml");
    Files.deleteIfExists(file);
    Finished init = tributary("init", study);
    assertThat(init.code()).as(init.err()).isZero();
    assertThat(file).isRegularFile();
    return file;
  }

  /** The folder of the finished run; no cell failed. */
  private static Path run(String study, String... more) throws IOException {
    Path file = laidDown(study);
    List<String> words =
        new ArrayList<>(List.of("run", file.toString(), "--out", place.resolve("runs").toString()));
    words.addAll(List.of(more));
    long began = System.nanoTime();
    Finished run = tributary(words.toArray(String[]::new));
    System.out.printf(
        Locale.ROOT, "[systems] %s: %.1f s%n", study, (System.nanoTime() - began) / 1e9);
    assertThat(run.code()).as("%s: %s", study, run.err()).isZero();
    assertThat(run.out()).as(study).contains(" 0 failed");
    Path folder = Folders.latest(place.resolve("runs"), study);
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    return folder;
  }

  @Test
  @Tag("acceptance")
  void everySystemRunsFromAStudyOfAtMostTwentyLines() throws IOException {
    TreeSet<String> studies = new TreeSet<>();
    systems().forEach(each -> studies.add(each.get(0)));
    for (String study : studies) {
      List<String> more = new ArrayList<>(List.of("--replicates", "1"));
      Optional.ofNullable(SHORTER.get(study)).stream()
          .flatMap(Pattern.compile(",(?=[a-z])")::splitAsStream)
          .forEach(each -> more.addAll(List.of("--set", each)));
      run(study, more.toArray(String[]::new));
      try (Stream<String> lines = Files.lines(place.resolve(study + ".yaml"))) {
        assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("#")).count())
            .as(study)
            .isLessThanOrEqualTo(MOST_LINES);
      }
    }
  }

  static List<String> all() {
    return systems().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** Whole, but for what its own text says takes hours. */
  @ParameterizedTest
  @MethodSource("all")
  @Tag("thorough")
  void everyStudyOfEverySystemRunsWhole(String study) throws IOException {
    String text = Files.readString(laidDown(study));
    assumeFalse(text.contains("not been run in full"), "takes hours");
    assumeFalse(
        text.contains("${data}") && System.getenv("TRIBUTARY_DATA") == null, "reads data sets");
    run(study);
  }

  /** Means over the replicates of a run, by arm, level and generation where there are such. */
  private static Map<String, Double> means(Path run, String metric) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve("observations.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    Map<String, List<Double>> values = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      if (cells[names.indexOf("metric")].equals(metric)) {
        String key =
            Stream.of("arm", "arms[0].family.level", "generation")
                .filter(names::contains)
                .map(name -> cells[names.indexOf(name)])
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        values
            .computeIfAbsent(key, made -> new ArrayList<>())
            .add(Double.parseDouble(cells[names.indexOf("value")]));
      }
    }
    Map<String, Double> means = new TreeMap<>();
    values.forEach(
        (key, all) ->
            means.put(key, all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
    System.out.println("[systems] " + metric + " " + means);
    return means;
  }

  @Test
  @Tag("thorough")
  void aNetworkThatIsToldTheMaskIsNearestAndImputedMeansAreFarthest() throws IOException {
    Map<String, Double> kl = means(run("missdiff-learned"), "kl");

    assertThat(kl.get("sees the mask")).isLessThan(kl.get("sees nothing"));
    assertThat(kl.get("sees nothing")).isLessThan(kl.get("imputed"));
  }

  @Test
  @Tag("thorough")
  void rowsCarriedBackCoarselyTeachLessTheMoreNoiseTheyHad() throws IOException {
    Map<String, Double> accuracy = means(run("yamaguchi-learned"), "tstr-accuracy");

    assertThat(accuracy.get("coarse 3")).isLessThan(accuracy.get("coarse 0.5"));
    assertThat(accuracy.get("coarse 20")).isLessThan(accuracy.get("coarse 3"));
    assertThat(accuracy.get("coarse 20")).isLessThan(accuracy.get("fine 20"));
  }

  @Test
  @Tag("thorough")
  void noisyRowsImproveOnFewCleanOnesByTheFlowSooner() throws IOException {
    Map<String, Double> energy = means(run("sfbd-learned"), "energy");

    assertThat(energy.get("sde 5")).isLessThan(energy.get("sde 1") / 2);
    assertThat(energy.get("flow 5")).isLessThan(energy.get("flow 1") / 2);
    assertThat(energy.get("flow 2")).isLessThan(energy.get("sde 2"));
  }
}
