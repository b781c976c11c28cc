package org.tributary.plugins.process;

import java.util.Set;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** A program as a source: a simulator that draws for ever, or a reader of rows. */
@Extension
public final class ProcessSourceFactory extends DescribedExtension<ProgramOptions>
    implements DataSourceFactory<ProgramOptions> {
  private final IdleWorkers idle = new IdleWorkers();

  public ProcessSourceFactory() {
    super(
        "process-source",
        "Program",
        "Rows that a program of any language draws or reads.",
        ProgramOptions.class);
  }

  @Override
  public Set<String> permissions(ProgramOptions options) {
    return Set.of(ProcessFamilyFactory.PERMISSION);
  }

  @Override
  public DataSource create(ProgramOptions options) {
    return new ProcessSource(new Program(options), idle);
  }
}
