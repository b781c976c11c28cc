package org.tributary.plugins.tabular;

import org.pf4j.Extension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code table}. */
@Extension
public final class TableFactory implements DataSourceFactory<TableOptions> {
  @Override
  public String id() {
    return "table";
  }

  @Override
  public String title() {
    return "Table";
  }

  @Override
  public String summary() {
    return "Rows of CSV, TSV, JSON lines or Parquet files; a source is a column's value or a file.";
  }

  @Override
  public Class<TableOptions> optionsType() {
    return TableOptions.class;
  }

  @Override
  public DataSource create(TableOptions options) {
    return TableReader.read(options);
  }
}
