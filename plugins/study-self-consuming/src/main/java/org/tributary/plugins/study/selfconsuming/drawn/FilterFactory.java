package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code filter}. */
@Extension
public final class FilterFactory extends DescribedExtension<FilterFactory.Options>
    implements InterventionFactory<FilterFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "share of real rows that are thrown away by mistake",
              fallback = "0.05",
              min = 0,
              max = 1,
              belowMax = true)
          double typeOne,
      @Option(
              value = "share of synthetic rows that stay by mistake; for kind: rates",
              min = 0,
              max = 1)
          Optional<Double> typeTwo,
      @Option(
              value =
                  "how synthetic rows are told: by given rates; as well as anybody could who knows"
                      + " both laws; by a classifier learnt from the first real rows and draws",
              fallback = "learned",
              oneOf = {"rates", "oracle", "learned"})
          String kind,
      @Option(
              value = "draws a source by which an oracle's distance or a learnt filter is judged",
              fallback = "1000",
              min = 10,
              where = "kind: oracle | learned")
          int points) {
    public Options {
      if (kind.equals("rates") != typeTwo.isPresent()) {
        throw new IllegalArgumentException("kind: rates goes with typeTwo, and typeTwo with it");
      }
    }
  }

  public FilterFactory() {
    super(
        "filter",
        "Filter of synthetic rows",
        "Throws rows away that look synthetic, with errors of both kinds.",
        Options.class,
        new Citation("Bakshi, Chakraborty, 2026, arXiv 2602.10531", "Appendix D"));
  }

  @Override
  public Intervention create(Options options) {
    Filter.Sieve sieve =
        switch (options.kind) {
          case "rates" -> new RatesSieve(options.typeTwo.orElseThrow());
          case "oracle" -> new OracleSieve(options.points);
          default -> new LearntSieve(options.points);
        };
    return new Filter(sieve, options.typeOne);
  }
}
