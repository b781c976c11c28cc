package org.tributary.engine.bind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Products by identity: equal options of one extension are made once. Of very many, those that were
 * not asked for of late are forgotten, and made again when they are.
 */
final class Products {
  private static final int MOST_KEPT = 4096;

  private final Map<ProductIdentity, Made> made =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ProductIdentity, Made> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private final Identities identities = new Identities();

  /** A product, or the refusal of its factory. */
  private record Made(Optional<Object> product, Optional<RuntimeException> refusal) {}

  /** The product; throws what its factory threw, every time it is asked for. */
  synchronized Object get(ProductIdentity identity, Supplier<Object> factory) {
    Made result = made.get(identity);
    if (result == null) {
      result = make(factory);
      made.put(identity, result);
      result.product().ifPresent(product -> identities.put(product, identity));
    }
    if (result.refusal().isPresent()) {
      throw result.refusal().get();
    }
    return result.product().orElseThrow();
  }

  /** What a product was made from, as long as anybody holds the product. */
  synchronized Optional<ProductIdentity> identity(Object product) {
    return identities.get(product);
  }

  private static Made make(Supplier<Object> factory) {
    try {
      return new Made(Optional.of(factory.get()), Optional.empty());
    } catch (RuntimeException refusal) {
      return new Made(Optional.empty(), Optional.of(refusal));
    }
  }
}
