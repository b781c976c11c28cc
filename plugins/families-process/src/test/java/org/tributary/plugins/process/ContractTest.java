package org.tributary.plugins.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testkit.PluginContract;

class ContractTest {
  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> programsKeepTheContract() {
    return contract("independent.py", "wobble.py", "dice.py").tests();
  }

  @TestFactory
  Stream<DynamicTest> rowsThatAreReadKeepTheContract() {
    return contract("independent.py", "wobble.py", "field.py")
        .without("process")
        .without("process-metric")
        .tests();
  }

  private static PluginContract contract(String family, String metric, String source) {
    return PluginContract.here()
        .options("process", program(family))
        .options("process-metric", program(metric))
        .options("process-source", program(source));
  }

  private static Map<String, ?> program(String name) {
    return Map.of("program", Python.program(folder, name), "runner", List.of(Python.with()));
  }
}
