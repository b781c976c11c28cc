package org.tributary.plugins.metrics.sample.extension;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everyMetricKeepsTheContract() {
    return PluginContract.here().space(Fixtures.MIXED).tests();
  }
}
