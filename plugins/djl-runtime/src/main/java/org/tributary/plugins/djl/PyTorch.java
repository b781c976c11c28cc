package org.tributary.plugins.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.tributary.sdk.TributaryException;

/**
 * The one PyTorch engine of a process. DJL looks for engines with the context loader of the thread
 * that first touches it, so every user comes through here.
 */
public final class PyTorch {
  private PyTorch() {}

  /**
   * The engine, started at the first call; nothing is ever downloaded.
   *
   * @param threads threads of products and convolutions, at least 1; the last call of a thread
   *     counts for what that thread computes
   * @throws TributaryException {@code natives-absent} when libtorch is nowhere, {@code
   *     natives-mismatch} when it is of another version than the bridge, {@code natives-unusable}
   *     when it cannot be loaded
   */
  public static synchronized Engine engine(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
    Folders folders = Folders.ofProcess();
    Libtorch libtorch = libtorch(folders);
    settle(folders);
    point(folders, libtorch);
    try {
      return under(
          libtorch.loader(PyTorch.class.getClassLoader()),
          () -> {
            Engine engine = Engine.getEngine("PyTorch");
            JniUtils.setNumThreads(threads);
            return engine;
          });
    } catch (EngineException | LinkageError failure) {
      throw new TributaryException(
          "natives-unusable",
          "libtorch cannot be loaded ("
              + reason(failure)
              + "); it can be loaded once in a process, needs glibc 2.28 or later and about 450 MB"
              + " below "
              + folders.cache()
              + (libtorch.folder().isPresent()
                  ? "; this one lies in " + libtorch.place() + ", see tributary gpu status"
                  : ""),
          failure);
    }
  }

  /** Version of libtorch, as {@code 2.7.1-cpu}; the engine must have been started. */
  public static String version() {
    return LibUtils.getVersion();
  }

  /** Settings that DJL reads when its classes are first touched; a person's own are kept. */
  static void settle(Folders folders) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    // One thread between operations: results do not depend on their order.
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    unlessSet("DJL_CACHE_DIR", folders.cache());
    // The library with which DJL counts GPUs is unpacked there too.
    unlessSet("jna.tmpdir", folders.cache().resolve("jna"));
  }

  /** Tells DJL which libtorch to take, and where the CUDA runtime is. */
  static void point(Folders folders, Libtorch libtorch) {
    Optional<Path> folder = libtorch.folder();
    if (folder.isEmpty()) {
      return;
    }
    unlessSet("PYTORCH_LIBRARY_PATH", folder.get());
    unlessSet("PYTORCH_VERSION", libtorch.version());
    unlessSet("PYTORCH_FLAVOR", libtorch.flavour());
    if (libtorch.forGpus()) {
      InstalledLibtorch.cudaRuntime(folders, folder.get())
          .ifPresent(runtime -> unlessSet("jna.library.path", runtime));
    }
  }

  /**
   * The libtorch to use, which the bridge fits.
   *
   * @throws TributaryException {@code natives-absent}, {@code natives-mismatch}
   */
  static Libtorch libtorch(Folders folders) {
    Bridge bridge = Bridge.of(PyTorch.class.getClassLoader());
    Libtorch libtorch =
        Libtorch.find(folders, bridge)
            .orElseThrow(
                () ->
                    new TributaryException(
                        "natives-absent",
                        "libtorch "
                            + bridge.libtorch()
                            + " is not installed, and nothing is downloaded unasked: use the deep"
                            + " distribution, or put pytorch-native-cpu-"
                            + bridge.libtorch()
                            + " for this platform (Maven group ai.djl.pytorch) into "
                            + folders.natives().get(0)
                            + ", or run tributary gpu install"));
    bridge.checkVersion(libtorch.version(), "the libtorch of " + libtorch.place());
    return libtorch;
  }

  /** Work with another context loader. */
  static <R> R under(ClassLoader loader, Supplier<R> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The innermost message of a failure. */
  static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage());
    return deepest instanceof java.io.IOException
        ? deepest.getClass().getSimpleName() + ": " + message
        : message;
  }

  private static void unlessSet(String name, Object value) {
    if (Libtorch.setting(name).isEmpty()) {
      System.setProperty(name, value.toString());
    }
  }
}
