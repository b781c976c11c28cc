package org.tributary.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks a small resource of this module in place of the real library. */
class NativeFolderTest {
  private final NativeLibrary library =
      new NativeLibrary("1", "/org/tributary/numerics/linear/", List.of("openblas.properties"));

  @TempDir private Path base;

  /**
   * Often, since the race is rare: two in a hundred where a whole folder was replaced, and once in
   * a build where three attempts were allowed.
   */
  @RepeatedTest(40)
  void manyMayUnpackAtOnceAndLeaveOneCompleteFolder() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    var folders = pool.invokeAll(Collections.<Callable<Path>>nCopies(8, this::unpack));
    for (var folder : folders) {
      assertThat(folder.get().resolve("openblas.properties")).isNotEmptyFile();
    }
    pool.shutdown();
    try (Stream<Path> left = Files.list(base)) {
      assertThat(left).containsExactly(base.resolve("openblas-1"));
    }
  }

  /** Whoever had the folder before may load from it at any time, so it never goes away. */
  @RepeatedTest(40)
  void aDamagedFolderIsMendedInPlaceByAllAtOnce() throws Exception {
    Path file = unpack().resolve("openblas.properties");
    Files.writeString(file, "");
    var pool = Executors.newFixedThreadPool(8);
    var folders =
        pool.invokeAll(
            Collections.<Callable<Long>>nCopies(
                8, () -> Files.size(unpack().resolve("openblas.properties"))));
    for (var size : folders) {
      assertThat(size.get()).isPositive();
    }
    pool.shutdown();
  }

  @Test
  void aDamagedFolderIsReplaced() throws IOException {
    Path file = unpack().resolve("openblas.properties");
    Files.writeString(file, "");
    unpack();

    assertThat(file).isNotEmptyFile();
  }

  @Test
  void aPlatformWithoutALibraryIsNamed() {
    var nowhere = new NativeLibrary("1", "/org/bytedeco/openblas/none/", List.of("lib.so"));

    assertThatThrownBy(() -> new NativeFolder(base, nowhere).complete())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/org/bytedeco/openblas/none/lib.so");
  }

  private Path unpack() throws IOException {
    return new NativeFolder(base, library).complete();
  }
}
