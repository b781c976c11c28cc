package org.tributary.numerics.pairwise;

import org.slf4j.LoggerFactory;

/**
 * Chooses the twin. This class does not mention the Vector API, because a class that does cannot be
 * loaded in a process started without {@code --add-modules jdk.incubator.vector}.
 */
final class LoopChoice {
  static final BlockLoops BEST = choose();

  private LoopChoice() {}

  private static BlockLoops choose() {
    try {
      Class.forName("jdk.incubator.vector.DoubleVector");
      return new VectorLoops();
    } catch (ClassNotFoundException | LinkageError absent) {
      LoggerFactory.getLogger(PairwiseKernels.class)
          .warn(
              "pairwise sums run without the Vector API, several times slower: start Java with"
                  + " --add-modules jdk.incubator.vector");
      return new ScalarLoops();
    }
  }
}
