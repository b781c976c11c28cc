package org.tributary.numerics.linear;

import java.util.Optional;

/**
 * What the matrix products and decompositions of this process run on.
 *
 * @param name for example {@code OpenBLAS 0.3.31-1.5.13} or {@code pure Java (EJML 0.46.1)}
 * @param threads threads of one product, at least 1
 * @param isNative whether a native library was loaded
 */
public record NumericsBackend(String name, int threads, boolean isNative) {
  /** System property that asks for pure Java when it is {@code java}. */
  public static final String CHOICE_PROPERTY = "tributary.blas";

  /** Environment variable that OpenBLAS reads when the process starts. */
  public static final String THREADS_VARIABLE = "OPENBLAS_NUM_THREADS";

  public NumericsBackend {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
  }

  /** Returns the backend of this process, loading the library at the first call. */
  public static NumericsBackend current() {
    LinearBackend backend = Backends.current();
    LinearBackend.Description description = backend.description();
    return new NumericsBackend(
        description.name(), description.threads(), !(backend instanceof JavaBackend));
  }

  /**
   * Returns what a person should know where no native library computes, in a sentence; empty where
   * one does.
   */
  public static Optional<String> fallback() {
    return Backends.fallback()
        .map(why -> "Matrix products run in pure Java, several times slower than OpenBLAS: " + why);
  }

  /** Returns one line for people, for example {@code OpenBLAS 0.3.31-1.5.13, 1 thread}. */
  public String describe() {
    return name + ", " + threads + (threads == 1 ? " thread" : " threads");
  }

  /** The library reads the variable itself and takes every processor where it is absent. */
  static int nativeThreads() {
    String value = System.getenv(THREADS_VARIABLE);
    int processors = Runtime.getRuntime().availableProcessors();
    try {
      int asked = value == null ? 0 : Integer.parseInt(value.strip());
      return asked > 0 ? Math.min(asked, processors) : processors;
    } catch (NumberFormatException notANumber) {
      return processors;
    }
  }
}
