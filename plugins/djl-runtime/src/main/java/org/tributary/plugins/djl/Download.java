package org.tributary.plugins.djl;

import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.LibUtils;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tributary.sdk.TributaryException;

/**
 * Has DJL fetch the libtorch for GPUs from its own site and start it once. It is the only place
 * that lets DJL use the network.
 *
 * @param folders of this process
 * @param bridge it must fit
 */
record Download(Folders folders, Bridge bridge) {
  private static final String CONNECT_MILLIS = "20000";
  private static final String READ_MILLIS = "60000";

  /**
   * Fetches.
   *
   * @return the folder it lies in
   * @throws TributaryException {@code gpu-unavailable}, {@code download-failed} or {@code
   *     natives-unusable}; nothing has changed then
   */
  Path fetch(Consumer<String> progress) {
    String flavour =
        bridge
            .gpuFlavours()
            .findFirst()
            .orElseThrow(
                () ->
                    new TributaryException(
                        "gpu-unavailable",
                        "DJL "
                            + bridge.djl()
                            + " has no libtorch for GPUs on "
                            + bridge.classifier()));
    Path target = InstalledLibtorch.folder(folders, bridge, flavour);
    Leftovers leftovers = Leftovers.before(target);
    progress.accept(
        "fetching libtorch "
            + bridge.libtorch()
            + " ("
            + flavour
            + ") from publish.djl.ai, 2 to 3 GB");
    try {
      settle(flavour);
      PyTorch.under(
          Download.class.getClassLoader(),
          () -> {
            LibUtils.loadLibrary();
            return target;
          });
      if (!InstalledLibtorch.complete(target)) {
        throw new EngineException("the site has none for " + bridge.classifier());
      }
      return target;
    } catch (EngineException | LinkageError failure) {
      boolean fetched = InstalledLibtorch.complete(target);
      leftovers.remove();
      throw new TributaryException(
          fetched ? "natives-unusable" : "download-failed",
          "libtorch "
              + bridge.libtorch()
              + " ("
              + flavour
              + (fetched
                  ? ") was fetched but cannot be loaded here ("
                  : ") could not be fetched from publish.djl.ai (")
              + PyTorch.reason(failure)
              + "); nothing was installed. With a libtorch of your own: tributary gpu install --from"
              + " FOLDER",
          failure);
    } finally {
      System.setProperty("ai.djl.offline", "true");
      Leftovers.delete(index());
    }
  }

  /** DJL's list of files, which it leaves behind. */
  private Path index() {
    return folders.libtorch().resolve("pytorch").resolve(bridge.libtorch() + ".txt");
  }

  private void settle(String flavour) {
    PyTorch.settle(folders);
    System.setProperty("ai.djl.offline", "false");
    System.setProperty("DJL_CACHE_DIR", folders.libtorch().toString());
    System.setProperty("PYTORCH_FLAVOR", flavour);
    // Java waits for ever unless told otherwise.
    System.setProperty("sun.net.client.defaultConnectTimeout", CONNECT_MILLIS);
    System.setProperty("sun.net.client.defaultReadTimeout", READ_MILLIS);
  }
}
