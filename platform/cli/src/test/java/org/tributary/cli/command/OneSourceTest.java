package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;

/** Sources are compared where there are several; one alone is told before anything runs. */
class OneSourceTest {
  private static final List<String> PLUGINS =
      List.of(
          "sources-tabular",
          "sources-synthetic",
          "families-gaussian",
          "metrics-divergence",
          "study-multi-source");

  private static final String REFUSED = "the data have one source, so that there is";

  @TempDir private Path folder = Path.of("");

  private Cli.Result validate(String arms, String source) throws IOException {
    List<String> rows = new ArrayList<>(List.of("region,size,price"));
    for (int i = 0; i < 40; i++) {
      rows.add((i % 2 == 0 ? "north" : "south") + "," + (7 * i % 31) + "," + (i * i % 17) + ".5");
    }
    Files.write(folder.resolve("shops.csv"), rows);
    Path study =
        Files.writeString(
            folder.resolve("shops.yaml"),
            """
            study: multi-source
            replicates: 3
            source: %s
            family: {use: gaussian}
            arms: %s
            metrics: [log-loss]
            """
                .formatted(source, arms));
    return new Cli(folder.resolve("home"), PLUGINS)
        .run("validate", study, "--out", folder.resolve("runs"));
  }

  @Test
  void trainingsOfATableOfOneSourceAreRefusedWithAWayOut() throws IOException {
    String table = "{use: table, files: [shops.csv], columns: [size, price]}";
    for (String arms : List.of("[pooled, separate]", "[merged, separate]", "[pooled]")) {
      Cli.Result refused = validate(arms, table);
      assertThat(refused.code()).isEqualTo(ExitCodes.BAD_USAGE);
      assertThat(refused.err())
          .contains(":3  " + REFUSED, "a sourceColumn, or a file each", "study: pipeline");
    }
  }

  @Test
  void severalSourcesAndArmsThatDifferOtherwiseAreNot() throws IOException {
    Cli.Result several =
        validate("[pooled, separate]", "{use: table, files: [shops.csv], sourceColumn: region}");
    assertThat(several.code()).as(several.err()).isZero();
    Cli.Result families =
        validate(
            "[{training: pooled, name: own}, {training: pooled, name: round, family: {use:"
                + " gaussian, covariance: identity}}]",
            "{use: table, files: [shops.csv], columns: [size, price]}");
    assertThat(families.code()).as(families.err()).isZero();
  }

  @Test
  void aLawMayEndACurveWithOneSource() throws IOException {
    Cli.Result swept =
        validate(
            "[pooled, separate]",
            "{use: shared-mean-gaussians, sources: 3, dimension: 2, similarity: 0.5}\n"
                + "samples: 60\n"
                + "sweep: {source.sources: [1, 3]}");
    assertThat(swept.code()).as(swept.err()).isZero();
  }
}
