package org.tributary.host.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

class SparkHomeTest {
  @TempDir private Path folder = Path.of("");

  private SparkHome found(Optional<String> home) {
    return SparkHome.find(
        home, List.of(folder.resolve("install/spark"), folder.resolve("home/spark")));
  }

  private void refused(Optional<String> home, String words) {
    assertThatThrownBy(() -> found(home))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining(words);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  @Test
  void whatIsMissingOrOldIsNamed() throws IOException {
    Optional<String> home = Optional.of(folder.resolve("spark").toString());
    refused(Optional.empty(), "--spark needs a Spark 4 on this machine: set SPARK_HOME");
    refused(home, "SPARK_HOME is " + home.get() + ", which has no folder jars");
    file("spark/jars/scala-library-2.13.jar");
    refused(home, "there is no spark-core jar in");
    Path old = file("spark/jars/spark-core_2.12-3.5.1.jar");
    refused(home, "is 3.5.1 for Scala 2.12; --spark works with Spark 4 for Scala 2.13");
    Files.delete(old);
    file("spark/jars/spark-core_2.13-4.2.0.jar");
    refused(home, "the bridge to Spark is not installed: unpack tributary-spark-*.zip into");
    Path bridge = file("home/spark/tributary-spark-2.0.0.jar");
    assertThat(found(home).bridge()).isEqualTo(bridge);
  }

  @Test
  void aMasterThatDoesNotAnswerIsNamedAtOnce() {
    assertThatThrownBy(() -> SparkHome.requireReachable("spark://127.0.0.1:1"))
        .hasMessageContaining("no Spark master answers at spark://127.0.0.1:1 (127.0.0.1:1: ");
    assertThatThrownBy(() -> SparkHome.requireReachable("spark://nowhere"))
        .hasMessageContaining("write it as spark://HOST:PORT");
    SparkHome.requireReachable("local[2]");
  }
}
