package org.tributary.numerics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final RandomStream ROOT = RandomStream.of(1, 0);

  @Test
  void aChangeOfStreamIsNoticed() {
    assertThat(first(RandomStream.of(1, 0)))
        .containsExactly(
            0xd9775d4585872287L,
            0xa1dd3bb57de152b6L,
            0x6c673e5be6dfac84L,
            0xf0b30e3fba5ffbd9L,
            0xe8960edb5fd7f6f2L);
    assertThat(first(ROOT.child("training")))
        .containsExactly(
            0xb5a8b538bd18d94fL,
            0x498bf915dd9916b8L,
            0xd3923f6cb54dab3cL,
            0x3fda99d6629690c4L,
            0x5c42ae81a3e107c0L);
    assertThat(first(ROOT.child("generation", 3).child("synthetic")))
        .containsExactly(
            0x5308d674678698f9L,
            0x210da062fdb3e333L,
            0xfcf10bd66a291332L,
            0xaba885a33f1996f2L,
            0x8a52cdde2f57ea82L);
    assertThat(first(RandomStream.of(-7, 42).child("training").at(1000)))
        .containsExactly(
            0xdaac0f014e57db4L,
            0xd829d98d70cc830L,
            0x61b7c56fdb2ec301L,
            0x1a3e4d48ef8ac632L,
            0x94a5653e261278eaL);
  }

  @Test
  void aChangeOfSamplerIsNoticed() {
    RandomStream gaussian = ROOT.child("gaussian");
    assertThat(gaussian.nextGaussian()).isEqualTo(-0.9671434170264499);
    assertThat(gaussian.nextGaussian()).isEqualTo(-1.8500307601430448);
    RandomStream mixed = ROOT.child("mixed");
    assertThat(mixed.nextGamma(0.3)).isEqualTo(0.7518318171433322);
    assertThat(mixed.nextBeta(2, 0.5)).isEqualTo(0.9943834729950125);
    assertThat(mixed.binomial(1000, 0.3)).isEqualTo(321);
    assertThat(mixed.nextExponential()).isEqualTo(0.06083126622113299);
  }

  @Test
  void childrenDependOnTheKeyAndNotOnWhatWasDrawn() {
    RandomStream drawn = RandomStream.of(5, 6);
    RandomStream untouched = RandomStream.of(5, 6);
    long before = drawn.nextLong();
    long[] children = first(drawn.child("x", 2).at(9));

    assertThat(children).isEqualTo(first(untouched.child("x", 2).at(9)));
    assertThat(untouched.nextLong()).isEqualTo(before);
    assertThat(drawn.nextLong()).isEqualTo(untouched.nextLong());
  }

  @Test
  void differentKeysGiveDifferentStreams() {
    Set<Long> seen = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (int replicate = 0; replicate < 10; replicate++) {
        RandomStream stream = RandomStream.of(seed, replicate);
        seen.add(stream.nextLong());
        seen.add(stream.child("").nextLong());
        seen.add(stream.child("", 0).nextLong());
        seen.add(stream.at(0).nextLong());
        seen.add(stream.at(1).nextLong());
        seen.add(stream.child("a").child("b").nextLong());
        seen.add(stream.child("b").child("a").nextLong());
        seen.add(stream.child("ab").nextLong());
        seen.add(stream.child("ab\0").nextLong());
        seen.add(stream.child("a", 1).nextLong());
      }
    }
    assertThat(seen).hasSize(1000);
  }

  /** The mean product of 200,000 pairs of normal draws has standard error 1 / sqrt(200,000). */
  @Test
  void siblingsAreUncorrelated() {
    int draws = 200_000;
    double sameStep = 0;
    double acrossSteps = 0;
    RandomStream left = ROOT.child("left");
    RandomStream right = ROOT.child("right");
    for (int i = 0; i < draws; i++) {
      sameStep += left.nextGaussian() * right.nextGaussian();
      acrossSteps += ROOT.at(i).nextGaussian() * ROOT.at(i + 1L).nextGaussian();
    }
    assertThat(sameStep / draws).isCloseTo(0, within(4 / Math.sqrt(draws)));
    assertThat(acrossSteps / draws).isCloseTo(0, within(4 / Math.sqrt(draws)));
  }

  @Test
  void fillsEqualSingleDraws() {
    double[] filled = new double[6];
    ROOT.child("fill").fillGaussian(filled, 1, 5);
    RandomStream single = ROOT.child("fill");

    assertThat(filled[0]).isZero();
    assertThat(filled[5]).isZero();
    for (int i = 1; i < 5; i++) {
      assertThat(filled[i]).isEqualTo(single.nextGaussian());
    }
  }

  @Test
  void aBoundThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> ROOT.nextInt(0)).hasMessage("bound must be > 0, was 0");
  }

  private static long[] first(RandomStream stream) {
    return LongStream.generate(stream::nextLong).limit(5).toArray();
  }
}
