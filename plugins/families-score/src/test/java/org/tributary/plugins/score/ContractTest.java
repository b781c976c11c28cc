package org.tributary.plugins.score;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.PluginContract;

class ContractTest {
  private static final Map<String, Object> COARSE = Map.of("gridPoints", 401, "flowSteps", 40);
  private static final Map<String, Object> SHORT = Map.of("steps", 40);

  @TestFactory
  Stream<DynamicTest> everyFamilyKeepsTheContract() {
    return PluginContract.here()
        .space(ColumnSpace.reals(1))
        .options(
            "random-feature-score",
            Map.of("features", 20, "draws", 4, "density", COARSE, "reversal", SHORT))
        .options(
            "subspace-score",
            Map.of("features", 20, "draws", 4, "density", COARSE, "reversal", SHORT))
        .options("reconstruct", Map.of("family", "{use: mixture-score}", "level", 0.5))
        .options(
            "chain-tuned",
            Map.of("family", "{use: mixture-score}", "steps", 6, "points", 20, "iterations", 2))
        .tests();
  }
}
