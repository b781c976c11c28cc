package org.tributary.plugins.tabular;

import java.util.Set;
import org.pf4j.Extension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code table}. */
@Extension
public final class TableFactory implements DataSourceFactory<TableOptions> {
  private static final String SQL = "sql";

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
  public Set<String> permissions(TableOptions options) {
    return TableReader.beyond(options).isEmpty() ? Set.of() : Set.of(SQL);
  }

  @Override
  public DataSource create(TableOptions options) {
    // Without the permission nothing is created.
    return TableReader.read(options, permissions(options).contains(SQL));
  }
}
