package org.tributary.plugins.text;

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
    Path file = folder.resolve("words.txt");
    Files.writeString(file, "in the beginning and in the end\n".repeat(8));
    return PluginContract.here()
        .options(
            "text",
            Map.of(
                "files",
                List.of(new InputFile(file.toAbsolutePath(), "0".repeat(64))),
                "tokens",
                "byte-pair",
                "length",
                7))
        .tests();
  }
}
