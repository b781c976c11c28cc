package org.tributary.plugins.metrics.memorization.extension;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everyMetricKeepsTheContract() {
    Path sampleMetrics = Path.of("../metrics-sample").toAbsolutePath().normalize();
    return PluginContract.here().beside(ExplodedPlugin.ofModule(sampleMetrics)).tests();
  }
}
