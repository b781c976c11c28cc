package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code edit}. */
@Extension
public final class EditFactory extends DescribedExtension<EditFactory.Options>
    implements InterventionFactory<EditFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "tokens that the last model gives at least this probability are drawn anew",
              fallback = "0.99",
              min = 0,
              max = 1,
              excludes = "share")
          double confidence,
      @Option(
              value = "share of the tokens that are drawn anew, whatever the model thinks of them",
              min = 0,
              max = 1,
              aboveMin = true)
          Optional<Double> share,
      @Option(
              value =
                  "texts that are edited: the first real ones again in each generation, or those of"
                      + " the last generation, so that edits pile up",
              fallback = "first",
              oneOf = {"first", "last"})
          String texts) {}

  public EditFactory() {
    super(
        "edit",
        "Token editing",
        "Keeps texts and draws some of their tokens anew from the last model.",
        Options.class,
        Citation.of(
            "Zhu et al.: How to Synthesize Text Data without Model Collapse?, ICML 2025, arXiv"
                + " 2412.14689"));
  }

  @Override
  public Intervention create(Options options) {
    return new Edit(options.share, options.confidence, options.texts.equals("last"));
  }
}
