package org.tributary.engine.device;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.engine.bind.BoundStudy;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.Device;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/**
 * Settles where the cells of a run compute, from what its families ask for.
 *
 * @param devices of the run
 * @param threads of products inside a cell
 */
public record Placing(Devices devices, int threads) {

  /**
   * Where the families of a study compute, asked with the space of its first source.
   *
   * @throws org.tributary.sdk.TributaryException {@code device-absent}
   */
  public Placement of(BoundStudy study) {
    Optional<DataSource> source = study.products(DataSource.class).stream().findFirst();
    Placement all = Placement.cpu();
    if (source.isPresent()) {
      Space space = source.get().space();
      for (ModelFamily family : study.products(ModelFamily.class)) {
        all = joined(all, placed(family, space));
      }
    }
    return all;
  }

  private Placement placed(ModelFamily family, Space space) {
    Placement placed = of(family.resources(space, 0));
    return new Placement(
        placed.slots(),
        placed.engines(),
        placed.memoryOptions(),
        said(family, space).and(placed.promise()));
  }

  /** Where one fit computes. */
  Placement of(Resources wanted) {
    String device = devices.resolve(wanted);
    TreeMap<String, Integer> slots = new TreeMap<>();
    if (!device.equals(Device.CPU)) {
      slots.put(device, Math.min(wanted.slots(), devices.slots()));
    }
    Promise promise =
        devices
            .engine(wanted.engine())
            .filter(engine -> !engine.repeatable(device, threads))
            .map(engine -> new Promise(Repeatability.NONE, List.of(reservation(engine, device))))
            .orElseGet(Promise::bitwise);
    return new Placement(slots, words(wanted.engine()), words(wanted.memoryOption()), promise);
  }

  /** What a family says of itself; nothing against it when it cannot tell for this space. */
  private static Promise said(ModelFamily family, Space space) {
    try {
      Repeatability said = family.capabilities(space).repeatability();
      return new Promise(said, List.of());
    } catch (OptionException notThisSpace) {
      return Promise.bitwise();
    }
  }

  /** One device is taken once, with the greatest share: fits of a cell follow each other. */
  private static Placement joined(Placement left, Placement right) {
    TreeMap<String, Integer> slots = new TreeMap<>(left.slots());
    right.slots().forEach((device, share) -> slots.merge(device, share, Math::max));
    TreeSet<String> engines = new TreeSet<>(left.engines());
    engines.addAll(right.engines());
    TreeSet<String> options = new TreeSet<>(left.memoryOptions());
    options.addAll(right.memoryOptions());
    return new Placement(slots, engines, options, left.promise().and(right.promise()));
  }

  private String reservation(ComputeEngine engine, String device) {
    return engine.describe()
        + " does not promise the same bits on "
        + device
        + (device.equals(Device.CPU) ? " with " + threads + " threads" : "");
  }

  private static TreeSet<String> words(String word) {
    TreeSet<String> words = new TreeSet<>();
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }
}
