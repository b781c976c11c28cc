package org.tributary.plugins.study.multisource;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TestFactory
  Stream<DynamicTest> theStudyAndItsBoundsKeepTheContract() {
    PluginContract contract = PluginContract.here();
    for (String other :
        new String[] {"sources-synthetic", "families-gaussian", "metrics-divergence"}) {
      contract.beside(
          ExplodedPlugin.ofModule(Path.of("..").resolve(other).toAbsolutePath().normalize()));
    }
    return contract
        .facts(
            Map.of(
                "study.sources", 5,
                "study.dimension", 10,
                "study.samples", 500,
                "source.dissimilar", 5,
                "family.covariance", "identity"))
        .options(
            "multi-source",
            Map.of(
                "source", "{use: shared-mean-gaussians}",
                "samples", 500,
                "family", "{use: gaussian, covariance: identity}",
                "metrics", "[average-tv]"))
        .tests();
  }
}
