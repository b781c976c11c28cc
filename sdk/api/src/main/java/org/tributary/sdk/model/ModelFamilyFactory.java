package org.tributary.sdk.model;

import org.tributary.sdk.Factory;

/** Extension point: a family of models. */
public interface ModelFamilyFactory<O extends Record> extends Factory<O, ModelFamily> {
  @Override
  default Class<ModelFamily> productType() {
    return ModelFamily.class;
  }
}
