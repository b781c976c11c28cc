package org.tributary.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.numerics.pairwise.PairwiseKernels;

class NumericsFingerprintTest {

  @Test
  void namesTheLibraryItsThreadsAndTheVectorWidth() {
    NumericsFingerprint fingerprint = NumericsFingerprint.current();

    assertThat(fingerprint).isEqualTo(NumericsFingerprint.current());
    assertThat(fingerprint.text())
        .startsWith(NumericsBackend.current().describe())
        .endsWith("vectors of " + PairwiseKernels.oneThread().lanes())
        .doesNotContain("\n");
  }
}
