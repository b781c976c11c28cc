package org.tributary.numerics.linear;

import dev.ludovic.netlib.blas.NativeBLAS;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.numerics.linear.LinearBackend.Description;

/** Chooses the backend: once for the process, then by the size of each task. */
final class Backends {
  /** Below this many multiply-adds a call into native code costs more than it saves. */
  private static final double SMALL_WORK = 16 * 16 * 16;

  /** Below this order EJML decomposes faster than a call into LAPACK. */
  private static final int SMALL_ORDER = 8;

  private static final LinearBackend JAVA = new JavaBackend();

  private Backends() {}

  /** The backend of large tasks. */
  static LinearBackend current() {
    return Chosen.BACKEND;
  }

  static LinearBackend forWork(double multiplyAdds) {
    return multiplyAdds < SMALL_WORK ? JAVA : current();
  }

  static LinearBackend forDecomposition(int order) {
    return order < SMALL_ORDER ? JAVA : current();
  }

  /** Why no library was loaded, for a person; empty when one was. */
  static Optional<String> fallback() {
    return Optional.ofNullable(Chosen.whyJava).filter(why -> Chosen.BACKEND == JAVA);
  }

  /** Loads the library on first use, and says which backend it became in one line. */
  private static final class Chosen {
    private static @Nullable String whyJava;
    static final LinearBackend BACKEND = choose();

    private static LinearBackend choose() {
      Logger log = LoggerFactory.getLogger(NumericsBackend.class);
      if ("java".equals(System.getProperty(NumericsBackend.CHOICE_PROPERTY))) {
        log.info(
            "matrix products run in pure Java, as {}=java asks", NumericsBackend.CHOICE_PROPERTY);
        whyJava = NumericsBackend.CHOICE_PROPERTY + "=java asks for it";
        return JAVA;
      }
      try {
        LinearBackend loaded = load();
        log.info("matrix products run on {}", loaded.description().name());
        return loaded;
      } catch (IOException | RuntimeException | LinkageError problem) {
        log.warn(
            "matrix products run in pure Java, several times slower: OpenBLAS was not loaded ({})",
            problem.getMessage());
        whyJava = "OpenBLAS was not loaded: " + problem.getMessage();
        return JAVA;
      }
    }

    private static LinearBackend load() throws IOException {
      NativeLibrary library = NativeLibrary.ofThisPlatform();
      Path file = library.extract();
      System.setProperty("dev.ludovic.netlib.blas.nativeLibPath", file.toString());
      System.setProperty("dev.ludovic.netlib.lapack.nativeLibPath", file.toString());
      Description description =
          new Description("OpenBLAS " + library.version(), NumericsBackend.nativeThreads());
      var announcements = java.util.logging.Logger.getLogger("dev.ludovic.netlib");
      announcements.setLevel(java.util.logging.Level.WARNING); // one line of ours is enough
      return new OpenBlasBackend(NativeBLAS.getInstance(), NativeLAPACK.getInstance(), description);
    }
  }
}
