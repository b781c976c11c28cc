package org.tributary.sdk.observation;

import org.tributary.sdk.Factory;

/** Extension point: what stands between the truth and the rows that are seen. */
public interface ObservationModelFactory<O extends Record> extends Factory<O, ObservationModel> {
  @Override
  default Class<ObservationModel> productType() {
    return ObservationModel.class;
  }
}
