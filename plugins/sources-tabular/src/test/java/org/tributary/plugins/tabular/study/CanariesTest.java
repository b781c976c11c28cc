package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.Tributary;

/** Rows do not travel by accident: what one row says of itself stands in no file of a run. */
class CanariesTest {
  private static final int CANARIES = 100;

  @TempDir private Path folder = Path.of("");

  /** Rows of a law of which a hundred are called by a name of their own. */
  private static List<String> rows(int key) {
    List<String> rows = new ArrayList<>();
    for (String row : JudgeTables.rows(400, key)) {
      int number = rows.size();
      rows.add((number < CANARIES ? canary(number) : "town-" + number % 20) + "," + row);
    }
    return rows;
  }

  private static String canary(int number) {
    return String.format(java.util.Locale.ROOT, "canary-%03d-qx", number);
  }

  private List<String> found(String more) throws IOException {
    JudgeTables tables = new JudgeTables(folder);
    tables.table("real", "town,region,x,y,z", rows(0));
    List<String> candidate = new ArrayList<>(rows(1));
    // fifty rows are copied whole, canaries and all
    candidate.subList(0, 50).clear();
    candidate.addAll(rows(0).subList(0, 50));
    String file = tables.table("candidate", "town,region,x,y,z", candidate);
    Path study = tables.study("real.csv", file, "energy, table-scores, copies", more);
    Files.writeString(
        study, Files.readString(study).replace(".csv]}", ".csv], maximumLevels: 1000}"));
    Path run;
    try (Tributary tributary = Studies.open(folder, Optional.empty())) {
      run = Studies.run(tributary, study, 3, folder.resolve("runs")).folder();
    }
    List<String> seen = new ArrayList<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        for (int number = 0; number < CANARIES; number++) {
          if (text.contains(canary(number))) {
            seen.add(each.getFileName() + ": " + canary(number));
          }
        }
      }
    }
    return seen;
  }

  @Test
  void noCanaryStandsInAnyFileOfTheRun() throws IOException {
    assertThat(found("")).isEmpty();
  }

  @Test
  void valuesStandWhereTheStudyFileSaysSo() throws IOException {
    assertThat(found("ledger: values"))
        .as("the test would see a canary")
        .anyMatch(line -> line.startsWith("report.html: canary-"));
  }
}
