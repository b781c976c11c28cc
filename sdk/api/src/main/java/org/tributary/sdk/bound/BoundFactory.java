package org.tributary.sdk.bound;

import org.tributary.sdk.Factory;

/** Extension point: a theorem's curve. */
public interface BoundFactory<O extends Record> extends Factory<O, Bound> {
  @Override
  default Class<Bound> productType() {
    return Bound.class;
  }
}
