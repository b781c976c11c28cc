package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to answers with a plugin of each kind, and without a trace afterwards. */
@Tag("acceptance")
@ExtendWith(LeavesInstallAlone.class)
class AuthorsTest {
  private static final List<String> KINDS =
      List.of("family", "source", "metric", "study", "bound", "intervention");
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @Test
  void everyKindIsGeneratedBuiltTriedInstalledRunAndRemoved() {
    try (Author author = new Author(installation, folder)) {
      everyKind(author);
    }
  }

  private static void everyKind(Author author) {
    long began = System.nanoTime();
    List<String> lines = new ArrayList<>();
    for (String kind : KINDS) {
      lines.add("tributary new " + kind + " my-" + kind);
      lines.add("mvn -q -f my-" + kind + " package"); // its contract is a test of the project
      lines.add("tributary plugins install my-" + kind + "/target/my-" + kind + "-1.0.0.zip");
      lines.add("tributary run my-" + kind + "/study.yaml --replicates 5");
    }
    lines.add("tributary battery my-family --replicates 4");
    lines.add("tributary new family --python my-model");
    lines.add("tributary battery my-model/my-model.py --allow exec --replicates 4");
    lines.add("tributary plugins verify");
    KINDS.forEach(kind -> lines.add("tributary plugins remove my-" + kind));
    lines.add("tributary plugins list");
    lines.add("times");
    Finished all = author.runs(String.join("\n", lines));
    assertThat(all.code()).as(all.out() + all.err()).isZero();
    System.out.printf(
        "six kinds and a program: %.0f s, of processors %.0f s%n",
        (System.nanoTime() - began) / 1e9, seconds(all.lastLine()));
    for (String kind : KINDS) {
      assertThat(all.out()).contains("installed ok my-" + kind + " 1.0.0", "removed my-" + kind);
      assertThat(author.desk().resolve("my-" + kind + "/target/surefire-reports"))
          .isDirectoryContaining("glob:**.xml");
    }
    assertThat(all.out().lines().filter(line -> line.startsWith("complete  ")))
        .hasSize(KINDS.size())
        .allMatch(line -> line.contains(" 0 failed, 0 censored"));
    assertThat(author.desk().resolve("my-family-battery.md")).content().contains("gaussian", "kde");
    assertThat(author.desk().resolve("my-model-battery.md")).content().contains("gaussian", "kde");
    // Two minutes of a machine with two processors, whatever else it does.
    assertThat(seconds(all.lastLine())).as("processor time").isLessThan(2 * 2 * 60);
    String left = all.out().substring(all.out().lastIndexOf("removed my-"));
    assertThat(left.lines().skip(1)).isNotEmpty().noneMatch(line -> line.contains("my-"));
  }

  /** Of what the shell's {@code times} says of all that it started, as {@code 1m2.5s 0m3.25s}. */
  private static double seconds(String times) {
    return Stream.of(times.split("[ s]+"))
        .map(each -> each.split("m"))
        .mapToDouble(each -> 60 * Double.parseDouble(each[0]) + Double.parseDouble(each[1]))
        .sum();
  }
}
