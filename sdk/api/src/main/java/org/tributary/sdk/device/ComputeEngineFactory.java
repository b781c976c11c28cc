package org.tributary.sdk.device;

import org.tributary.sdk.Factory;

/** Extension point: a library that computes on devices. It has no options. */
public interface ComputeEngineFactory
    extends Factory<ComputeEngineFactory.NoOptions, ComputeEngine> {

  /** There is nothing to choose. */
  record NoOptions() {}

  @Override
  default Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  default Class<ComputeEngine> productType() {
    return ComputeEngine.class;
  }
}
