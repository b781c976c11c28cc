package org.tributary.plugins.deep.unet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processors on which the convolutions that PyTorch takes from oneDNN give NaN by chance: those of
 * AMD with AVX-512. Seen with PyTorch 2.7 on an EPYC of family 26, where the kernels for AVX2 and
 * above fail within some hundred steps and those for SSE do not; PyTorch's issue 120211 tells of
 * damaged memory on three more. There a convolution is computed as a product of matrices, which is
 * another library's.
 */
final class FaultyConvolutions {
  /** Whether this is such a processor. */
  static final boolean HERE = among(Path.of("/proc/cpuinfo"));

  private FaultyConvolutions() {}

  private static boolean among(Path description) {
    try {
      return Files.isReadable(description) && among(Files.readAllLines(description));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Whether Linux describes such a processor. */
  static boolean among(List<String> description) {
    return description.stream().anyMatch(line -> line.matches("vendor_id\\s*:.*AuthenticAMD.*"))
        && description.stream().anyMatch(line -> line.matches("flags\\s*:.* avx512f .*"));
  }
}
