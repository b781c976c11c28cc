package org.tributary.plugins.djl;

import org.pf4j.Plugin;

/**
 * Settles DJL's settings before any of its classes is touched. It stays for the life of the
 * process: native libraries cannot be loaded a second time.
 */
public final class DjlRuntimePlugin extends Plugin {

  @Override
  public void start() {
    PyTorch.settle(Folders.ofProcess());
  }
}
