package org.tributary.engine.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A registry of given extensions: the host's after loading, and that of tests. */
public final class InMemoryRegistry implements Registry {
  private final List<RegisteredExtension> extensions;
  private final Map<Class<?>, List<RegisteredExtension>> byProduct = new HashMap<>();

  /** A registry of these extensions. */
  public InMemoryRegistry(List<RegisteredExtension> extensions) {
    this.extensions =
        extensions.stream().sorted(Comparator.comparing(RegisteredExtension::coordinate)).toList();
    this.extensions.forEach(
        each ->
            byProduct
                .computeIfAbsent(each.factory().productType(), type -> new ArrayList<>())
                .add(each));
  }

  @Override
  public List<RegisteredExtension> of(Class<?> productType) {
    return Collections.unmodifiableList(byProduct.getOrDefault(productType, List.of()));
  }

  @Override
  public List<RegisteredExtension> all() {
    return extensions;
  }

  @Override
  public RegisteredExtension resolve(Class<?> productType, String id) {
    List<RegisteredExtension> offered = of(productType);
    List<RegisteredExtension> found =
        offered.stream().filter(each -> each.id().equals(id) || each.fullId().equals(id)).toList();
    if (found.size() > 1) {
      List<RegisteredExtension> bundled =
          found.stream().filter(RegisteredExtension::bundled).toList();
      if (bundled.size() != 1) {
        List<String> full = found.stream().map(RegisteredExtension::fullId).toList();
        throw new AmbiguousExtensionException(
            "'" + id + "' is offered by several plugins; write one of " + String.join(", ", full),
            full);
      }
      return bundled.get(0);
    }
    if (found.isEmpty()) {
      List<String> words = new ArrayList<>();
      offered.forEach(each -> words.add(id.contains("/") ? each.fullId() : each.id()));
      throw new UnknownExtensionException(
          "no " + ProductWords.of(productType) + " '" + id + "'" + NearestWords.hint(id, words),
          NearestWords.of(id, words));
    }
    return found.get(0);
  }
}
