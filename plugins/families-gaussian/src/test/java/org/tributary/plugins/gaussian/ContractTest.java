package org.tributary.plugins.gaussian;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> everyFamilyKeepsTheContract() {
    return PluginContract.here().tests();
  }
}
