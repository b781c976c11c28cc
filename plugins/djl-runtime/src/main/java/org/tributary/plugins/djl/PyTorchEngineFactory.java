package org.tributary.plugins.djl;

import java.nio.file.Path;
import org.pf4j.Extension;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.ComputeEngineFactory;

/** Offers PyTorch as a compute engine. */
@Extension
public final class PyTorchEngineFactory implements ComputeEngineFactory {
  @Override
  public String id() {
    return "pytorch";
  }

  @Override
  public String title() {
    return "PyTorch";
  }

  @Override
  public String summary() {
    return "PyTorch through DJL, on the processor and on NVIDIA GPUs; deep families train with it.";
  }

  @Override
  public ComputeEngine create(NoOptions options) {
    return new PyTorchEngine(Path.of("/"));
  }
}
