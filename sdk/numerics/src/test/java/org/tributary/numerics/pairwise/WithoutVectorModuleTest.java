package org.tributary.numerics.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.NumericsFingerprint;

/** A Java runtime started without the vector module and with pure Java products still computes. */
class WithoutVectorModuleTest {

  @Test
  void theScalarTwinIsChosen() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Dtributary.blas=java",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("pure Java").contains("vectors of 1");
  }

  /** Says what it runs on. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) {
      System.out.println(NumericsFingerprint.current());
    }
  }
}
