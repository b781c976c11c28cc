package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.device.EngineStatus;

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

  @Test
  void theEngineSaysWhatItIsAndHowItFares() {
    System.setProperty("tributary.install", System.getProperty("tributary.test.install"));
    PyTorchEngine engine = new PyTorchEngine(Path.of("nowhere").toAbsolutePath());

    EngineStatus status = engine.status(1);

    assertThat(status.problem()).isEmpty();
    assertThat(status.engine()).isEqualTo("DJL 0.35.1");
    assertThat(status.library()).isEqualTo("libtorch 2.7.1");
    assertThat(status.flavour()).isEqualTo("cpu");
    assertThat(status.devices()).isEmpty();
    assertThat(status.driver()).isEmpty();
    assertThat(engine.describe()).isEqualTo("PyTorch 2.7.1 (cpu) through DJL 0.35.1");
    assertThat(engine.devices()).isEmpty();
    assertThat(engine.repeatable("cpu", 1)).isTrue();
    assertThat(engine.repeatable("gpu:0", 1)).isFalse();
  }

  @Test
  void memoryThatIsUsedUpIsToldFromOtherFailures() {
    System.setProperty("tributary.install", System.getProperty("tributary.test.install"));
    PyTorchEngine engine = new PyTorchEngine(Path.of("nowhere").toAbsolutePath());
    Throwable real = failureOf(manager -> manager.zeros(new Shape(1L << 60)));
    assertThat(real).isInstanceOf(EngineException.class);
    assertThat(engine.outOfMemory(new IllegalStateException("in a plugin", real))).isTrue();
    Throwable shapes =
        failureOf(manager -> manager.zeros(new Shape(2, 3)).matMul(manager.zeros(new Shape(2, 3))));
    assertThat(shapes).isInstanceOf(EngineException.class);
    assertThat(engine.outOfMemory(shapes)).isFalse();
    // What libtorch says on a GPU; DJL hands its words on as they are.
    assertThat(
            engine.outOfMemory(
                new EngineException("CUDA out of memory. Tried to allocate 20.00 GiB. GPU 0 has")))
        .isTrue();
    assertThat(engine.outOfMemory(new OutOfMemoryError("out of memory"))).isFalse();
  }

  private static Throwable failureOf(Function<NDManager, NDArray> work) {
    try (NDManager manager = PyTorch.engine(1).newBaseManager()) {
      return catchThrowable(() -> work.apply(manager));
    }
  }
}
