package org.tributary.numerics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * What may change the last bits of a result: the library of the products and its threads, the
 * processor it chose its code for, the edition of this module's own loops, and the width of the
 * vectors.
 *
 * @param text one line, the same in every process for which all of these are the same
 */
public record NumericsFingerprint(String text) {
  /**
   * Goes up whenever faster code moves last bits, by at most 1e-12 relative. 2: logarithms of
   * kernel sums are made of plain sums, and in one column by a fast Gauss transform; smoothed
   * margins by its integral; logistic regression with one exponential a row.
   */
  private static final String EDITION = "loops 2";

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** OpenBLAS chooses its code by these lines of the processor's description. */
  private static final List<String> CORE_LINES = List.of("vendor_id", "cpu family", "model");

  /** Returns the fingerprint of this process; loads the native library. */
  public static NumericsFingerprint current() {
    NumericsBackend backend = NumericsBackend.current();
    return new NumericsFingerprint(
        String.join(
            "; ",
            backend.describe(),
            backend.isNative() ? "core " + core() : "core any",
            EDITION,
            "vectors of " + PairwiseKernels.oneThread().lanes()));
  }

  @Override
  public String toString() {
    return text;
  }

  private static String core() {
    String forced = System.getenv("OPENBLAS_CORETYPE");
    String architecture = System.getProperty("os.arch");
    if (forced != null && !forced.isEmpty()) {
      return architecture + " " + forced;
    }
    try {
      List<String> lines = Files.readAllLines(PROCESSORS, StandardCharsets.UTF_8);
      return architecture + " " + describe(lines);
    } catch (IOException noSuchFile) {
      return architecture;
    }
  }

  private static String describe(List<String> lines) {
    List<String> parts = new ArrayList<>();
    for (String name : CORE_LINES) {
      lines.stream()
          .filter(line -> line.split(":")[0].strip().equals(name))
          .findFirst()
          .ifPresent(line -> parts.add(line.substring(line.indexOf(':') + 1).strip()));
    }
    boolean wide = lines.stream().anyMatch(line -> line.contains(" avx512f"));
    parts.add(wide ? "avx512" : "no avx512");
    return String.join("/", parts);
  }
}
