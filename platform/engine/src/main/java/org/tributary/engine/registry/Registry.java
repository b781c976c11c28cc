package org.tributary.engine.registry;

import java.util.List;
import java.util.Optional;

/** The extensions that can be used. */
public interface Registry {

  /** Every extension, sorted by coordinate. */
  List<RegisteredExtension> all();

  /**
   * The extension of an id: {@code plugin/id}, or a short id, which means the bundled one, else the
   * only one.
   *
   * @param productType interface of the product wanted
   * @throws UnknownExtensionException when there is none, with the nearest ids that exist
   * @throws AmbiguousExtensionException when several plugins offer it and none is bundled
   */
  RegisteredExtension resolve(Class<?> productType, String id);

  /** The extensions that make one product, sorted by coordinate. */
  default List<RegisteredExtension> of(Class<?> productType) {
    return all().stream().filter(each -> each.factory().productType() == productType).toList();
  }

  /**
   * What a study writes to mean an extension: its short id, or its full one where that is another.
   */
  default String word(RegisteredExtension extension) {
    try {
      boolean own = resolve(extension.factory().productType(), extension.id()).equals(extension);
      return own ? extension.id() : extension.fullId();
    } catch (AmbiguousExtensionException shared) {
      return extension.fullId();
    }
  }

  /**
   * Why an id that does not resolve is known all the same: the line that refused its plugin.
   *
   * @param id as written in a study file
   */
  default Optional<String> refusal(String id) {
    return Optional.empty();
  }
}
