package org.tributary.plugins.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.option.InputFile;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws IOException {
    Path file = folder.resolve("mixed.csv");
    Files.writeString(file, "x,kind,n\n0.5,red,1\n-2,blue,2\n7,red,3\n");
    return PluginContract.here()
        .options(
            "table",
            Map.of(
                "files",
                List.of(new InputFile(file.toAbsolutePath(), "0".repeat(64))),
                "integers",
                List.of("n")))
        .tests();
  }
}
