package org.tributary.plugins.djl;

import ai.djl.engine.EngineException;
import ai.djl.util.cuda.CudaUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.Device;
import org.tributary.sdk.device.EngineStatus;

/**
 * PyTorch through DJL. What concerns GPUs follows the documents of DJL and libtorch; it has not yet
 * been seen on a real GPU.
 *
 * @param root of the file system, where the driver tells of itself
 */
record PyTorchEngine(Path root) implements ComputeEngine {

  /** What libtorch, cuBLAS, cuDNN and the allocator of the processor say, in lower case. */
  private static final List<String> OUT_OF_MEMORY =
      List.of(
          "out of memory",
          "cublas_status_alloc_failed",
          "cudnn_status_alloc_failed",
          "can't allocate memory",
          "not enough memory");

  @Override
  public String describe() {
    Bridge bridge = bridge();
    return "PyTorch "
        + Libtorch.find(Folders.ofProcess(), bridge)
            .map(Libtorch::describe)
            .orElse(bridge.libtorch() + " (not installed)")
        + " through DJL "
        + bridge.djl();
  }

  @Override
  public List<Device> devices() {
    return devices(false);
  }

  @Override
  public boolean repeatable(String device, int threads) {
    return device.equals(Device.CPU) && threads == 1;
  }

  @Override
  public boolean outOfMemory(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
      if (each instanceof EngineException && OUT_OF_MEMORY.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public EngineStatus status(int threads) {
    Bridge bridge = bridge();
    Optional<Libtorch> libtorch = Libtorch.find(Folders.ofProcess(), bridge);
    Optional<String> problem = Optional.empty();
    List<Device> devices = List.of();
    try {
      PyTorch.engine(threads);
      devices = devices(true);
    } catch (TributaryException unusable) {
      problem = Optional.of(String.valueOf(unusable.getMessage()));
    }
    return new EngineStatus(
        "DJL " + bridge.djl(),
        "libtorch " + libtorch.map(each -> each.version().split("[-+]")[0]).orElse("not installed"),
        libtorch.map(Libtorch::flavour).orElse(""),
        libtorch.map(Libtorch::place).orElse(""),
        threads,
        devices,
        Driver.find(root),
        problem);
  }

  @Override
  public String install(Optional<Path> from, Consumer<String> progress) {
    Folders folders = Folders.ofProcess();
    Bridge bridge = bridge();
    if (from.isEmpty() && Driver.find(root).isEmpty()) {
      throw new TributaryException(
          "no-driver",
          "no NVIDIA driver was found, and a GPU needs it first; nothing was fetched."
              + " With a libtorch of your own: tributary gpu install --from FOLDER");
    }
    Path folder =
        from.isPresent()
            ? new FolderInstallation(folders, bridge).install(from.get(), progress)
            : new Download(folders, bridge).fetch(progress);
    return "libtorch " + bridge.libtorch() + " in " + folder;
  }

  @Override
  public Optional<String> remove() {
    Path folder = Folders.ofProcess().libtorch();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Leftovers.delete(folder);
    return Optional.of(folder.toString());
  }

  private List<Device> devices(boolean withMemory) {
    Folders folders = Folders.ofProcess();
    Optional<Libtorch> libtorch = Libtorch.find(folders, bridge()).filter(Libtorch::forGpus);
    List<Device> devices = new ArrayList<>();
    if (libtorch.isPresent()) {
      PyTorch.settle(folders);
      PyTorch.point(folders, libtorch.get());
      String model = Driver.model(root);
      for (int i = 0; i < CudaUtils.getGpuCount(); i++) {
        long memory = withMemory ? CudaUtils.getGpuMemory(ai.djl.Device.gpu(i)).getMax() : 0;
        devices.add(new Device("gpu:" + i, model, memory));
      }
    }
    return devices;
  }

  private static Bridge bridge() {
    return Bridge.of(PyTorchEngine.class.getClassLoader());
  }
}
