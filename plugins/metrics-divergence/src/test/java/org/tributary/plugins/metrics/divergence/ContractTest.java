package org.tributary.plugins.metrics.divergence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everyMetricKeepsTheContract() {
    Map<String, Object> levels = Map.of("levels", List.of(0.5, 2.0));
    return PluginContract.here()
        .options("denoising-loss", levels)
        .options("score-error", levels)
        .tests();
  }
}
