package org.tributary.plugins.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws IOException {
    return PluginContract.here()
        .options(
            "images",
            Map.of(
                "idx",
                List.of(Written.file(folder, "images", Written.idx(4, 2, 3))),
                "labels",
                List.of(Written.file(folder, "labels", Written.idxOf(new byte[] {0, 1, 1, 0}, 4)))))
        .tests();
  }
}
