package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PyTorchTest {

  @Test
  void startsFromTheInstallationAndUnpacksBelowHome() {
    System.setProperty("tributary.install", System.getProperty("tributary.test.install"));
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());

    Engine engine = PyTorch.engine(1);

    assertThat(PyTorch.version()).startsWith("2.7.1");
    assertThat(PyTorch.engine(1)).isSameAs(engine);
    assertThat(Path.of(System.getProperty("tributary.home"), "cache", "djl", "pytorch"))
        .matches(Files::isDirectory, "holds the unpacked library");
    try (NDManager manager = engine.newBaseManager();
        NDArray sum = manager.create(new float[] {1, 2}).sum()) {
      assertThat(sum.getFloat()).isEqualTo(3);
    }
  }
}
