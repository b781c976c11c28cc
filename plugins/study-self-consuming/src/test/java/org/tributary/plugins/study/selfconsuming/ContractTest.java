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
        .options("constant", Map.of("value", 0.3))
        .options("formula", Map.of("formula", "0.4/(t+1)"))
        .options("power", Map.of("first", 1, "exponent", -1))
        .options("expanding", Map.of("first", 10, "rate", 0.5))
        .options("inverse-log", Map.of("first", 1))
        .options("list", Map.of("values", "[0.5, 0.25]"))
        .options("levels", Map.of("rewards", "[0, 1, 2]"))
        .options("linear", Map.of("weights", "[1, 0]"))
        .options("nearness", Map.of("centre", "[0, 0]"))
        .options("fresh-mixture", Map.of("alpha", 0.3))
        .options("curate", Map.of("reward", "{use: linear, weights: [1, 0]}", "judged", 50))
        .options("temper", Map.of("lambda", 0.8))
        .options("correct", Map.of("strength", 1))
        .options("deconvolve", Map.of("rows", 5, "level", 0.5, "steps", 3))
        .options("feed", Map.of("sources", "[0]"))
        .options("step", Map.of("from", 3, "value", 0.5))
        .options("adaptive", Map.of("level", 2, "total", 0.9, "size", 10))
        .options("dual", Map.of("budgets", "[0.1]"))
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
