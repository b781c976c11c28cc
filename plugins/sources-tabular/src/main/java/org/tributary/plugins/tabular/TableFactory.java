package org.tributary.plugins.tabular;

import java.util.Set;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code table}. */
@Extension
public final class TableFactory extends DescribedExtension<TableOptions>
    implements DataSourceFactory<TableOptions> {
  private static final String SQL = "sql";

  public TableFactory() {
    super(
        "table",
        "Table",
        "Rows of CSV, TSV, JSON lines or Parquet files; a source is a column's value or a file.",
        TableOptions.class);
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
