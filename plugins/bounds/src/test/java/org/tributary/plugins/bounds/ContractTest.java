package org.tributary.plugins.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.option.InputFile;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> bothBoundsKeepTheContract() throws IOException {
    Path file = Files.writeString(folder.resolve("rates.csv"), "samples,value\n10,0.5\n");
    assertThat(file).isRegularFile();
    return PluginContract.here()
        .options(
            "formula",
            Map.of(
                "formula",
                "1 / n",
                "where",
                "[n = study.samples]",
                "metric",
                "tv",
                "meaning",
                "rate"))
        .options(
            "curve",
            Map.of(
                "curve", new InputFile(file, "0".repeat(64)), "metric", "tv", "meaning", "exact"))
        .tests();
  }
}
