package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LeavesInstallAlone.class)
class TableTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @Test
  void copulaOfAPersonsOwnTableIsJudged() throws IOException {
    Random random = new Random(7);
    List<String> rows =
        IntStream.range(0, 300)
            .mapToObj(row -> row(random, row % 2 == 0 ? "north" : "south"))
            .toList();
    Files.writeString(
        folder.resolve("shop.csv"), "income,visits,region\n" + String.join("\n", rows) + "\n");
    Path study =
        Files.writeString(
            folder.resolve("shop.yaml"),
            """
            study: pipeline
            name: shop
            replicates: 5
            source: {use: table, files: [shop.csv]}
            family: {use: gaussian-copula}
            metrics: [table-scores]
            """);

    Finished run = installation.tributary(folder, "run", study.toString()).run();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("5 expected, 5 done").contains(" 0 failed");
    assertThat(Files.readString(folder.resolve(run.lastLine()).resolve("observations.csv")))
        .contains(",value,");
  }

  private static String row(Random random, String region) {
    double income = 1000 + 200 * random.nextGaussian();
    return String.format(
        Locale.ROOT, "%.2f,%.3f,%s", income, income / 100 + random.nextGaussian(), region);
  }
}
