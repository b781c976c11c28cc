package org.tributary.plugins.deep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.TensorSpace;
import org.tributary.testkit.PluginContract;

/** In the class space of production: DJL in the plugin that this one requires. */
class ContractTest {
  private static final Map<String, Object> SHORT = Map.of("steps", 4, "batch", 16);

  @TestFactory
  @Tag("acceptance")
  Stream<DynamicTest> everyFamilyKeepsTheContract() {
    return PluginContract.here()
        .beside(ExplodedPlugin.ofModule(Path.of("..", "djl-runtime").toAbsolutePath().normalize()))
        .options(
            "score-mlp",
            Map.of("training", SHORT, "width", 16, "densitySteps", 10, "evaluations", 25))
        .options(
            "score-unet",
            Map.of(
                "training",
                SHORT,
                "channels",
                4,
                "patch",
                1,
                "hidden",
                8,
                "densitySteps",
                3,
                "evaluations",
                5))
        .space(new TensorSpace(List.of(4, 4, 1), Kind.real()))
        .options(
            "autoregressive",
            Map.of("training", SHORT, "width", 8, "embedding", 4, "fullBatch", false))
        .options("transformer", Map.of("training", SHORT, "width", 8, "layers", 1, "heads", 2))
        .options("energy", Map.of("training", SHORT, "width", 8, "grid", 8))
        .options("gan", Map.of("training", SHORT, "width", 8))
        .options("flow", Map.of("training", SHORT, "width", 8, "couplings", 2))
        .options("autoregressive-teacher", Map.of("columns", 4))
        .options("energy-teacher", Map.of("layers", 2, "width", 8))
        .tests();
  }
}
