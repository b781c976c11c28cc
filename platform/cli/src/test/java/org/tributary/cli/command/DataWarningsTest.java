package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;

/** What may have been read from a table otherwise than it was meant is told before any result. */
class DataWarningsTest {
  private static final List<String> PLUGINS =
      List.of("sources-tabular", "families-gaussian", "metrics-divergence", "study-multi-source");

  private static final String WARNING =
      "of 40 values of column 'postcode' begin with a zero that a number does not keep";

  @TempDir private Path folder = Path.of("");
  private Cli cli = Cli.in(folder);

  @BeforeEach
  void begin() {
    cli = new Cli(folder.resolve("home"), PLUGINS);
  }

  /** Two regions of 20 rows; half of the post codes begin with a zero, or none. */
  private Path study(String codes) throws IOException {
    List<String> rows = new ArrayList<>(List.of("region,postcode,price"));
    for (int i = 0; i < 40; i++) {
      String code = codes.formatted(i % 2) + (100 + 7 * i);
      rows.add((i % 2 == 0 ? "north" : "south") + "," + code + "," + (i * i % 17) + ".5");
    }
    Files.write(folder.resolve("shops.csv"), rows);
    return Files.writeString(
        folder.resolve("shops.yaml"),
        """
        study: multi-source
        name: shops
        replicates: 3
        source: {use: table, files: [shops.csv], sourceColumn: region}
        family: {use: gaussian, pooledCovariance: true}
        arms: [pooled, separate]
        metrics: [held-out-log-likelihood]
        """);
  }

  @Test
  void codesThatLookLikeNumbersAreToldOnceAndBeforeTheFirstNumber() throws IOException {
    Path study = study("%d");
    Path workspace = folder.resolve("runs");

    Cli.Result valid = cli.run("validate", study, "--out", workspace);
    assertThat(valid.code()).as(valid.err()).isZero();
    assertThat(warnings(valid.out())).hasSize(1);
    assertThat(valid.out().indexOf("warning  ")).isLessThan(valid.out().indexOf("to measure"));

    Cli.Result run = cli.run("run", study, "--out", workspace);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(warnings(run.out())).isEqualTo(warnings(valid.out()));
    assertThat(warnings(run.out()).get(0)).startsWith("warning  20 " + WARNING);
    assertThat(run.out().indexOf("warning  ")).isLessThan(run.out().indexOf("complete  "));
  }

  @Test
  void programsReadThemAsJson() throws IOException {
    Path study = study("%d");
    for (String command : List.of("validate", "run")) {
      Cli.Result result = cli.run(command, study, "--out", folder.resolve("runs"), "--json");
      assertThat(result.out()).startsWith("{").contains("\"warnings\" : [ \"20 " + WARNING);
      assertThat(warnings(result.out())).isEmpty();
    }
  }

  @Test
  void numbersThatAreNumbersNeedNone() throws IOException {
    Cli.Result valid = cli.run("validate", study("1%d"), "--out", folder.resolve("runs"));
    assertThat(valid.code()).as(valid.err()).isZero();
    assertThat(warnings(valid.out())).isEmpty();
  }

  private static List<String> warnings(String printed) {
    return printed.lines().filter(line -> line.startsWith("warning  ")).toList();
  }
}
