package org.tributary.plugins.discrete.ngram;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class NgramContractTest {
  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return PluginContract.here().without("categorical").without("per-context").tests();
  }
}
