package org.tributary.plugins.djl;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return PluginContract.here().tests();
  }
}
