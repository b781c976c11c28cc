package org.tributary.plugins.synthetic;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everySourceKeepsTheContract() {
    return PluginContract.here()
        .options("gaussians", Map.of("means", "[[0, 0], [1, 1]]"))
        .options("categorical", Map.of("probabilities", "[[0.2, 0.3, 0.5], [0.5, 0.5, 0]]"))
        .options(
            "finite-pool",
            Map.of("from", "{use: gaussians, means: [[0], [1]]}", "rowsPerSource", 20))
        .tests();
  }
}
