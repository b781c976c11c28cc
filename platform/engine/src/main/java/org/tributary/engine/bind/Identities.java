package org.tributary.engine.bind;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What objects were made from, by the object itself and not by its equality; it holds none. */
final class Identities {
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private final Map<Reference<?>, ProductIdentity> identities = new HashMap<>();

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object product, ReferenceQueue<Object> gone) {
      super(product, gone);
      this.hash = System.identityHashCode(product);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      Object own = get();
      return this == other || own != null && other instanceof Key key && key.get() == own;
    }
  }

  /** Notes what a product was made from; what was noted first stays. */
  void put(Object product, ProductIdentity identity) {
    for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
      identities.remove(each);
    }
    identities.putIfAbsent(new Key(product, gone), identity);
  }

  Optional<ProductIdentity> get(Object product) {
    return Optional.ofNullable(identities.get(new Key(product, new ReferenceQueue<>())));
  }
}
