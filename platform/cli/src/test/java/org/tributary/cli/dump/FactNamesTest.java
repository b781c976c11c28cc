package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.bind.Validation;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;
import org.tributary.sdk.Facts;
import org.tributary.studies.ArmFacts;

/** The list of facts in the author's guide is what the shipped studies publish. */
class FactNamesTest {
  private static final List<Path> SHIPPED =
      Stream.of("standard", "deep")
          .map(each -> Path.of("../../distributions").resolve(each).resolve("src/main/studies"))
          .toList();
  private static final String HEAD =
      """
      # Facts

      What a bound, a formula's `where` and `${...}` in a study file may read, written by the build from what
      the shipped studies publish that need no file and no libtorch: a name, a value, the study that has it.
      Studies of a table publish `source.rows` and `source.rows-by-source` too. `NAME` stands for the arm, and
      a formula of one arm says `arm.x`. Of a list of one number a generation a formula reads that of its
      generation. A plugin of yours publishes more by `facts(...)` of its source, family, intervention or
      observation model.

      """;

  /** Read from files, or drawn from a network, for which libtorch has to be installed. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\bfiles?:|\\$\\{data|use: [a-z-]+-teacher\\b");

  @TempDir private Path folder = Path.of("");

  private static List<Path> studies() throws IOException {
    List<Path> studies = new ArrayList<>();
    for (Path folder : SHIPPED) {
      try (Stream<Path> files = Files.list(folder)) {
        files.sorted().forEach(studies::add);
      }
    }
    return studies;
  }

  @Test
  void everyFactOfTheShippedStudiesIsInTheCommittedText() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    try (Tributary tributary = EveryPlugin.in(folder)) {
      for (Path file : studies()) {
        if (ELSEWHERE.matcher(Files.readString(file)).find()) {
          continue;
        }
        Validation checked =
            tributary.validate(
                new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.empty()));
        assertThat(checked.errors()).as("%s", file).isEmpty();
        Facts facts = checked.base().orElseThrow().study().facts();
        String study = file.getFileName().toString().replace(".yaml", "");
        facts
            .values()
            .forEach(
                (name, value) ->
                    lines.putIfAbsent(
                        general(name, new ArmFacts(facts).arms()), shown(value) + ", in " + study));
      }
    }
    assertThat(lines).containsKeys("study.samples", "family.parameters", "arm.NAME.training");
    StringBuilder text = new StringBuilder(HEAD);
    lines.forEach((name, rest) -> text.append("- `" + name + "`: " + rest + "\n"));
    CommittedText.at("sdk/guide/facts.md").says(text.toString(), FactNamesTest.class);
  }

  /** A name with {@code NAME} in the place of the arm's own. */
  private static String general(String name, List<String> arms) {
    return arms.stream()
        .filter(arm -> name.startsWith("arm." + arm + "."))
        .max(java.util.Comparator.comparingInt(String::length))
        .map(arm -> "arm.NAME" + name.substring("arm.".length() + arm.length()))
        .orElse(name);
  }

  private static String shown(Object value) {
    if (value instanceof List<?> list) {
      String first = list.isEmpty() ? "" : String.valueOf(list.get(0));
      return "a list of " + list.size() + (first.isEmpty() ? "" : ", the first " + first);
    }
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
