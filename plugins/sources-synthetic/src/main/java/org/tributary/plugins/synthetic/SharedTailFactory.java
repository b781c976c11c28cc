package org.tributary.plugins.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/**
 * K tables of category columns, {@code p(x | k) = p_k(x_1 .. x_D1) p(x_(D1+1) .. x_D | x_1 ..
 * x_D1)}: the first columns have a law of their own in each source, the rest given them is the same
 * in all. Every table is a draw of a Dirichlet law from a stream of its own, so that the first
 * sources of many are the sources of few.
 *
 * <p>Facts: {@code sources}, {@code dimension} (D), {@code head} (D1), {@code head-outcomes} (H),
 * {@code tail-outcomes} (T) and {@code beta = H (T - 1) / (H T - 1)}, the share of a source's free
 * probabilities that all sources share.
 */
@Extension
public final class SharedTailFactory extends DescribedExtension<SharedTailOptions>
    implements DataSourceFactory<SharedTailOptions> {

  public SharedTailFactory() {
    super(
        "shared-tail",
        "Tables with a shared tail",
        "K random tables whose first columns differ and whose rest, given them, is the same.",
        SharedTailOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "section 2, in closed form"));
  }

  @Override
  public DataSource create(SharedTailOptions options) {
    int heads = options.heads();
    int tails = options.tails();
    RandomStream stream = RandomStream.of(options.seed(), 0);
    double[][] tail = new double[heads][];
    for (int h = 0; h < heads; h++) {
      tail[h] = dirichlet(tails, options.concentration(), stream.child("tail", h));
    }
    double[][] tables = new double[options.sources()][heads * tails];
    for (int k = 0; k < tables.length; k++) {
      double[] head = dirichlet(heads, options.concentration(), stream.child("head", k));
      for (int at = 0; at < tables[k].length; at++) {
        tables[k][at] = head[at % heads] * tail[at % heads][at / heads];
      }
    }
    List<ColumnSpace.Column> columns =
        IntStream.rangeClosed(1, options.columns())
            .mapToObj(i -> new ColumnSpace.Column("x" + i, Kind.Category.ofSize(options.levels())))
            .toList();
    Facts facts =
        new Facts(
            Map.of(
                "sources",
                options.sources(),
                "dimension",
                options.columns(),
                "head",
                options.head(),
                "head-outcomes",
                heads,
                "tail-outcomes",
                tails,
                "beta",
                heads * (tails - 1.0) / Math.max(1, heads * tails - 1)));
    return LawSource.numbered(new CategoricalLaw(columns, tables), facts);
  }

  private static double[] dirichlet(int size, double concentration, RandomStream stream) {
    double[] concentrations = new double[size];
    Arrays.fill(concentrations, concentration);
    return size == 1 ? new double[] {1} : stream.nextDirichlet(concentrations);
  }
}
