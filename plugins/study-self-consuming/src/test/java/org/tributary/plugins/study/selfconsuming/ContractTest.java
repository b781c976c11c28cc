package org.tributary.plugins.study.selfconsuming;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> theStudyItsLoopsAndItsBoundKeepTheContract() {
    PluginContract contract = PluginContract.here();
    for (String other :
        new String[] {"sources-synthetic", "families-gaussian", "metrics-divergence"}) {
      contract.beside(
          ExplodedPlugin.ofModule(Path.of("..").resolve(other).toAbsolutePath().normalize()));
    }
    return contract
        .options("fresh-mixture", Map.of("alpha", 0.3))
        .options(
            "self-consuming",
            Map.of(
                "source", "{use: gaussians, means: [[0]]}",
                "samples", 10,
                "family", "gaussian",
                "metrics", "[model-moments]"))
        .tests();
  }
}
