package org.tributary.sdk.device;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A library that trains models on devices of its own. Families that compute with it name it in
 * their {@link org.tributary.sdk.model.Resources}; the plan asks it which devices there are.
 * Nothing but {@link #install} ever fetches anything.
 */
public interface ComputeEngine {

  /** What it is, as {@code PyTorch 2.7.1 (cpu)}; nothing is started for it. */
  String describe();

  /**
   * The devices it can use beside the processor, first {@code gpu:0}; empty when there is none.
   * Asked once a run, while it is planned; the library itself need not be started for it.
   */
  List<Device> devices();

  /**
   * Whether the same seed gives the same bits there.
   *
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @param threads of products, at least 1
   */
  boolean repeatable(String device, int threads);

  /** Whether a failure, or one of its causes, says that the memory of a device is used up. */
  boolean outOfMemory(Throwable failure);

  /**
   * How it fares.
   *
   * @param threads of products, at least 1
   */
  EngineStatus status(int threads);

  /**
   * Installs what the devices of this machine need, below TRIBUTARY_HOME. Only ever called because
   * a person asked for it. When it fails, nothing has changed.
   *
   * @param from folder of the library that a person has; when empty, it is fetched
   * @param progress hears what is being done
   * @return what was installed, and where
   * @throws org.tributary.sdk.TributaryException saying why it was not
   */
  String install(Optional<Path> from, Consumer<String> progress);

  /**
   * Takes away what {@link #install} installed.
   *
   * @return what was removed; empty when there was nothing
   */
  Optional<String> remove();
}
