package org.tributary.plugins.systems;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everyExtensionKeepsTheContract() {
    return PluginContract.here()
        .space(ColumnSpace.reals(2))
        .space(ColumnSpace.reals(26))
        .options("mixed-decay", Map.of("times", List.of(1.0, 2.0)))
        .options("tall-posterior", Map.of("parameters", 1))
        .options("conditional-score", Map.of("given", List.of("x1")))
        .tests();
  }
}
