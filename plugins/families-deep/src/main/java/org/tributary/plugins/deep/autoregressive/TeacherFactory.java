package org.tributary.plugins.deep.autoregressive;

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

/** The law of {@link Teacher} as a data source. */
@Extension
public final class TeacherFactory extends DescribedExtension<TeacherOptions>
    implements DataSourceFactory<TeacherOptions> {
  private record Source(AutoregressiveModel teacher) implements DataSource {
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
              "sources",
              teacher.sources(),
              "class",
              "autoregressive",
              "layers",
              Teacher.LAYERS,
              "width",
              Teacher.WIDTH,
              "embedding",
              Teacher.EMBEDDING,
              "network-parameters",
              teacher.perceptronSize(),
              "largest-weight",
              teacher.largestWeight()));
    }
  }

  public TeacherFactory() {
    super(
        "autoregressive-teacher",
        "Autoregressive teacher",
        "A fixed autoregressive network over binary columns, up to ten nested sources.",
        TeacherOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "appendix E.2, made reproducible"));
  }

  @Override
  public DataSource create(TeacherOptions options) {
    return new Source(Teacher.of(options));
  }
}
