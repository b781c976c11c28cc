package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.LibUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real libtorch for processors, packed as pytorch.org packs it; half a gigabyte is copied. */
@Tag("acceptance")
class InstalledLibtorchTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatAPersonHasIsWhatRunsComputeWith() throws IOException {
    Path lib = Files.createDirectories(folder.resolve("my libtorch/lib"));
    Path jar =
        new Folders(folder, Optional.of(Path.of(System.getProperty("tributary.test.install"))))
            .nativeJars()
            .get(0);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .filter(each -> each.getName().matches("pytorch/.*\\.so.*"))
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, lib.resolve(Path.of(entry.getName()).getFileName().toString()));
        }
      }
    }
    Files.writeString(folder.resolve("my libtorch/build-version"), "2.7.1+cpu\n");
    Path home = folder.resolve("home");
    System.setProperty("tributary.home", home.toString());
    PyTorchEngine engine = new PyTorchEngine(folder);

    engine.install(Optional.of(folder.resolve("my libtorch")), line -> {});

    assertThat(engine.status(1).problem()).isEmpty();
    assertThat(Path.of(LibUtils.getLibtorchPath())).startsWith(home.resolve("libtorch"));
    try (NDManager manager = PyTorch.engine(1).newBaseManager();
        NDArray sum = manager.create(new float[] {1, 2}).sum()) {
      assertThat(sum.getFloat()).isEqualTo(3);
    }
  }
}
