package org.tributary.plugins.process;

import java.util.Set;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * A program as a model family. A program that is asked {@code fit} gets rows and answers with
 * bytes; it is asked {@code sample}, {@code density}, {@code score} and {@code noised-score} of
 * them, as far as it said {@code hello} to that. Its hash, and that of the files it names, is part
 * of the keys of cells.
 */
@Extension
public final class ProcessFamilyFactory extends DescribedExtension<ProgramOptions>
    implements ModelFamilyFactory<ProgramOptions> {
  private final IdleWorkers idle = new IdleWorkers();
  static final String PERMISSION = "exec";

  public ProcessFamilyFactory() {
    super(
        "process",
        "Program",
        "A program of any language as a model family, over pipes or files.",
        ProgramOptions.class);
  }

  @Override
  public Set<String> permissions(ProgramOptions options) {
    return Set.of(PERMISSION);
  }

  @Override
  public ModelFamily create(ProgramOptions options) {
    return new ProcessFamily(new Program(options), idle);
  }
}
