package org.tributary.sdk.intervention;

import org.tributary.sdk.Factory;

/** Extension point: an intervention between generations. */
public interface InterventionFactory<O extends Record> extends Factory<O, Intervention> {
  @Override
  default Class<Intervention> productType() {
    return Intervention.class;
  }
}
