package org.tributary.sdk.data;

import org.tributary.sdk.Factory;

/** Extension point: a place data come from. */
public interface DataSourceFactory<O extends Record> extends Factory<O, DataSource> {
  @Override
  default Class<DataSource> productType() {
    return DataSource.class;
  }
}
