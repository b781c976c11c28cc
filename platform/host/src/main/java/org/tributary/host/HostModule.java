package org.tributary.host;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.tributary.engine.device.ComputeEngines;
import org.tributary.engine.registry.Registry;
import org.tributary.host.past.RunReading;
import org.tributary.host.past.Sampling;
import org.tributary.host.past.Verification;
import org.tributary.host.run.StudyReading;
import org.tributary.host.run.StudyRunner;
import org.tributary.runtime.PluginRuntime;

/** Binds the parts of the platform to each other; plugins are never bound here. */
final class HostModule extends AbstractModule {
  private final HostOptions options;

  HostModule(HostOptions options) {
    this.options = options;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(HostOptions.class).toInstance(options);
    bind(StudyReading.class);
    bind(StudyRunner.class);
    bind(RunReading.class);
    bind(Verification.class);
    bind(Sampling.class);
  }

  @Provides
  @Singleton
  PluginRuntime runtime() {
    return PluginRuntime.open(options.runtime());
  }

  @Provides
  @Singleton
  Registry registry(PluginRuntime runtime) {
    return new HostRegistry(runtime);
  }

  @Provides
  @Singleton
  ComputeEngines engines(Registry registry) {
    return new ComputeEngines(registry);
  }
}
