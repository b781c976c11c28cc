package org.tributary.engine.bind;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Products by identity: equal options of one extension are made once. */
final class Products {
  private final ConcurrentMap<ProductIdentity, Made> made = new ConcurrentHashMap<>();
  private final Map<Object, ProductIdentity> identities =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** A product, or the refusal of its factory. */
  private record Made(Optional<Object> product, Optional<RuntimeException> refusal) {}

  /** The product; throws what its factory threw, every time it is asked for. */
  Object get(ProductIdentity identity, Supplier<Object> factory) {
    Made result = made.computeIfAbsent(identity, key -> make(factory));
    if (result.refusal().isPresent()) {
      throw result.refusal().get();
    }
    Object product = result.product().orElseThrow();
    identities.putIfAbsent(product, identity);
    return product;
  }

  Optional<ProductIdentity> identity(Object product) {
    return Optional.ofNullable(identities.get(product));
  }

  private static Made make(Supplier<Object> factory) {
    try {
      return new Made(Optional.of(factory.get()), Optional.empty());
    } catch (RuntimeException refusal) {
      return new Made(Optional.empty(), Optional.of(refusal));
    }
  }
}
