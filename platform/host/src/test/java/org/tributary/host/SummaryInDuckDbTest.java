package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code summary.csv} as a notebook reads it: typed columns, and numbers that are the findings'.
 */
class SummaryInDuckDbTest {
  private static final List<String> PLUGINS =
      List.of(
          "sources-synthetic", "families-gaussian", "metrics-divergence", "study-self-consuming");

  @TempDir private Path folder = Path.of("");

  @Test
  void meansRanksDifferencesAndTheoryAreThere() throws IOException, SQLException {
    Path run;
    try (StudyBench bench = new StudyBench(folder, PLUGINS, Optional.empty())) {
      run =
          bench
              .run(
                  bench.written(
                      "loop.yaml",
                      """
                      study: self-consuming
                      name: loop
                      source: {use: gaussians, means: [[0]]}
                      samples: 10
                      family: gaussian
                      generations: 4
                      loops: [replace, accumulate, {use: fresh-mixture, alpha: 0.3}]
                      metrics: [model-moments]
                      bounds: [gaussian-loop]
                      """),
                  200)
              .report()
              .folder();
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      duck.createStatement()
          .execute(
              "create table s as select * from read_csv('" + run.resolve("summary.csv") + "')");
      assertThat(text(duck, type("mean"))).isEqualTo("DOUBLE");
      assertThat(text(duck, type("generation"))).isEqualTo("BIGINT");
      assertThat(text(duck, type("n"))).isEqualTo("BIGINT");
      assertThat(text(duck, type("tied_with_best"))).isEqualTo("BOOLEAN");
      assertThat(text(duck, type("theory_z"))).isEqualTo("DOUBLE");
      assertThat(number(duck, "select count(*) from s")).isEqualTo(3 * 4 * 3);
      assertThat(text(duck, "select distinct study from s")).isEqualTo("self-consuming");
      assertThat(text(duck, "select distinct run from s")).isEqualTo("loop");
      assertThat(number(duck, "select min(n) from s")).isEqualTo(200);
      assertThat(number(duck, "select sum(censored) + sum(missing) from s")).isZero();
      assertThat(number(duck, "select count(distinct arm) from s")).isEqualTo(3);
      assertThat(number(duck, "select count(*) from s where not low < mean or not mean < high"))
          .isZero();
      assertThat(number(duck, "select max(abs(se - sd / sqrt(n))) from s"))
          .isCloseTo(0, within(1e-12));
      assertThat(text(duck, "select distinct rule from s"))
          .isEqualTo("Student over 200 replicates");
      assertThat(text(duck, "select better from s where metric = 'model-mean-error' limit 1"))
          .isEqualTo("lower");
      assertThat(number(duck, "select count(*) from s where rank is not null"))
          .as("the arms at the last generation")
          .isEqualTo(3);
      String last = " from s where metric = 'model-mean-error' and generation = 4";
      assertThat(text(duck, "select arm" + last + " order by mean limit 1"))
          .isEqualTo(text(duck, "select distinct best" + last));
      assertThat(number(duck, "select difference" + last + " and arm = best")).isZero();
      assertThat(number(duck, "select max(abs(theory_z))" + last)).isLessThan(4.5);
      JsonNode ranking = ranking(run);
      JsonNode effect = ranking.path("effect");
      String second = last + " and difference <> 0 order by abs(difference) limit 1";
      assertThat(number(duck, "select difference" + second))
          .isCloseTo(effect.path("value").asDouble(), within(1e-12));
      assertThat(number(duck, "select difference_low" + second))
          .isCloseTo(effect.path("low").asDouble(), within(1e-12));
      assertThat(number(duck, "select difference_high" + second))
          .isCloseTo(effect.path("high").asDouble(), within(1e-12));
      assertThat(text(duck, "select distinct verdict" + last))
          .isEqualTo(ranking.path("verdict").asText());
    }
  }

  private static JsonNode ranking(Path run) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(run.resolve("findings.json")));
    for (JsonNode finding : root.path("findings")) {
      if (finding.path("question").asText().equals("ranking-model-mean-error")) {
        return finding;
      }
    }
    throw new AssertionError("no ranking among " + root.path("findings"));
  }

  private static String type(String column) {
    return "select data_type from duckdb_columns() where table_name = 's' and column_name = '"
        + column
        + "'";
  }

  private static double number(Connection duck, String sql) throws SQLException {
    try (ResultSet rows = duck.createStatement().executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getDouble(1);
    }
  }

  private static String text(Connection duck, String sql) throws SQLException {
    try (ResultSet rows = duck.createStatement().executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getString(1);
    }
  }
}
