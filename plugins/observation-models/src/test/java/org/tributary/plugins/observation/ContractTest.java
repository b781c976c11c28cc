package org.tributary.plugins.observation;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> theModelsKeepTheContract() {
    return PluginContract.here()
        .options("missing", Map.of("share", 0.3))
        .options("noise", Map.of("level", 0.5))
        .options("labels-missing", Map.of("share", 0.3))
        .options("contamination", Map.of("share", 0.1))
        .tests();
  }
}
