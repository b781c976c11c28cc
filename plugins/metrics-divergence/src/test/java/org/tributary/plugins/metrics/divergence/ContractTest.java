package org.tributary.plugins.metrics.divergence;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everyMetricKeepsTheContract() {
    return PluginContract.here().tests();
  }
}
