package org.tributary.plugins.deep.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/** The law of {@link EnergyTeacher} as a data source. */
@Extension
public final class EnergyTeacherFactory extends DescribedExtension<EnergyTeacherOptions>
    implements DataSourceFactory<EnergyTeacherOptions> {
  private record Source(EnergyModel teacher, EnergyTeacherOptions options) implements DataSource {
    @Override
    public Space space() {
      return teacher.space();
    }

    @Override
    public List<String> sourceNames() {
      return IntStream.rangeClosed(1, teacher.sources()).mapToObj(Integer::toString).toList();
    }

    @Override
    public Optional<Law> law() {
      return Optional.of(teacher);
    }

    @Override
    public Facts facts() {
      return new Facts(
          Map.of(
              "sources", teacher.sources(),
              "class", "energy",
              "layers", options.layers(),
              "width", options.width(),
              "embedding", options.embedding(),
              "network-parameters", teacher.perceptronSize(),
              "largest-weight", teacher.largestWeight()));
    }
  }

  public EnergyTeacherFactory() {
    super(
        "energy-teacher",
        "Energy teacher",
        "A fixed energy on the unit interval or square, up to ten nested sources.",
        EnergyTeacherOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "theorem 4.4, a law of its class"));
  }

  @Override
  public DataSource create(EnergyTeacherOptions options) {
    return new Source(EnergyTeacher.of(options), options);
  }
}
