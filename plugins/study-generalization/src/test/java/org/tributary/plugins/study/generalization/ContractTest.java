package org.tributary.plugins.study.generalization;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> theStudyAndItsBoundKeepTheContract() {
    PluginContract contract = PluginContract.here();
    for (String other :
        new String[] {"sources-synthetic", "families-gaussian", "metrics-divergence"}) {
      contract.beside(
          ExplodedPlugin.ofModule(Path.of("..").resolve(other).toAbsolutePath().normalize()));
    }
    return contract
        .options(
            "generalization",
            Map.of(
                "source", "{use: gaussians, means: [[0, 0]]}", "samples", 10, "family", "gaussian"))
        .options("halves-agreement", Map.of("family", "gaussian"))
        .tests();
  }
}
