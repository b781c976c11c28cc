package org.tributary.plugins.image.glyph;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.law.Law;

/** {@code glyphs}: images without a download, for the question asked of ImageNet classes. */
@Extension
public final class GlyphsFactory extends DescribedExtension<GlyphsOptions>
    implements DataSourceFactory<GlyphsOptions> {
  public GlyphsFactory() {
    super(
        "glyphs",
        "Drawn shapes",
        "Shapes of 16 x 16 pixels drawn at random, alike or unlike in everything but the shape.",
        GlyphsOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "section 5.2: what Sim 1 and Sim 2 of ImageNet classes stand for"));
  }

  @Override
  public DataSource create(GlyphsOptions options) {
    RandomStream stream = RandomStream.of(0, 0).child("glyph nuisances");
    GlyphLaw pixels =
        new GlyphLaw(
            IntStream.range(0, options.sources())
                .mapToObj(
                    k ->
                        (options.similarity() == 2
                                ? Nuisance.common()
                                : Nuisance.own(stream.child("source", k)))
                            .posed(options.pose()))
                .toList());
    Law law = options.components() == 0 ? pixels : new ComponentLaw(pixels, options.components());
    return new GlyphSource(
        law,
        Arrays.stream(Glyph.values()).limit(options.sources()).map(Glyph::word).toList(),
        new Facts(
            Map.of(
                "dimension",
                law.space().width(),
                "sources",
                options.sources(),
                "similarity",
                options.similarity())));
  }
}
