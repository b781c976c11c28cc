package org.tributary.launcher;

import org.tributary.cli.Main;

/**
 * Entry point of an installation.
 *
 * <p>It loads the vector module into the running process. The documented way, {@code
 * --add-modules}, prints a warning on every start that cannot be turned off, and keeps the Java
 * virtual machine from sharing its module graph, which makes each start slower. The manifest of
 * this jar exports the one package that is needed.
 */
public final class Launcher {
  private static final String VECTORS = "jdk.incubator.vector";

  private Launcher() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    TemporaryFolder.take();
    loadVectors();
    Main.main(args);
  }

  /** Where this fails the numerics take their scalar loops, and {@code doctor} says so. */
  private static void loadVectors() {
    if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
      return;
    }
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, VECTORS);
    } catch (ReflectiveOperationException | RuntimeException refused) {
      System.err.println(
          "vector loops are not available, sums over pairs are slower: set"
              + " TRIBUTARY_JAVA_OPTS=--add-modules="
              + VECTORS
              + " ("
              + refused
              + ")");
    }
  }
}
