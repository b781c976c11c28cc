package org.tributary.plugins.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.tributary.sdk.TributaryException;

/**
 * The one PyTorch engine of a process. DJL looks for engines with the context loader of the thread
 * that first touches it, so every user comes through here.
 */
public final class PyTorch {
  private static final String DESCRIPTION = "native/lib/pytorch.properties";
  private static final String BRIDGE = "jnilib/pytorch.properties";

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
    settle(folders);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader(folders));
    try {
      Engine engine = Engine.getEngine("PyTorch");
      JniUtils.setNumThreads(threads);
      return engine;
    } catch (EngineException | LinkageError failure) {
      throw new TributaryException(
          "natives-unusable",
          "libtorch cannot be loaded ("
              + reason(failure)
              + "); it can be loaded once in a process, needs glibc 2.28 or later and about 450 MB"
              + " below "
              + folders.cache(),
          failure);
    } finally {
      thread.setContextClassLoader(before);
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
    if (System.getProperty("DJL_CACHE_DIR") == null) {
      System.setProperty("DJL_CACHE_DIR", folders.cache().toString());
    }
  }

  private static ClassLoader loader(Folders folders) {
    ClassLoader own = PyTorch.class.getClassLoader();
    String wanted = property(own, BRIDGE, "jni_version").split("-", 2)[0];
    String library = named("PYTORCH_LIBRARY_PATH");
    if (!library.isEmpty()) {
      check(wanted, named("PYTORCH_VERSION"), "the libtorch of PYTORCH_LIBRARY_PATH=" + library);
      return own;
    }
    List<Path> jars = folders.nativeJars();
    ClassLoader loader =
        jars.isEmpty()
            ? own
            : new URLClassLoader(jars.stream().map(PyTorch::url).toArray(URL[]::new), own);
    if (loader.getResource(DESCRIPTION) == null) {
      throw new TributaryException(
          "natives-absent",
          "libtorch "
              + wanted
              + " is not installed, and nothing is downloaded unasked: use the deep distribution,"
              + " or put pytorch-native-cpu-"
              + wanted
              + " for this platform (Maven group ai.djl.pytorch) into "
              + folders.natives().get(0)
              + ", or set PYTORCH_LIBRARY_PATH and PYTORCH_VERSION to a libtorch of this version");
    }
    check(wanted, property(loader, DESCRIPTION, "version"), "the libtorch of " + jars);
    return loader;
  }

  private static void check(String wanted, String found, String where) {
    if (!found.equals(wanted)
        && !found.startsWith(wanted + "-")
        && !found.startsWith(wanted + "+")) {
      throw new TributaryException(
          "natives-mismatch",
          where
              + " is of version "
              + (found.isEmpty() ? "unknown (set PYTORCH_VERSION)" : found)
              + ", the bridge needs exactly "
              + wanted
              + ": use that version");
    }
  }

  private static String property(ClassLoader loader, String resource, String name) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        return "";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty(name, properties.getProperty("version", ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String named(String name) {
    String variable = System.getenv(name);
    return variable == null ? System.getProperty(name, "") : variable;
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
