package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/**
 * Stochastic forward-backward deconvolution (Lu, Wu, Yu, ICML 2025): few clean rows start a model;
 * many rows with Gaussian noise of a known level are carried back to clean ones by the reverse
 * process of the last model, and train the next. The noisy rows are drawn once and kept.
 *
 * @param rows noisy rows N
 * @param level standard deviation of their noise, in the data's units
 * @param reversal how they are carried back
 * @param keepsClean whether the clean rows stay in each training set, as in the released code
 */
record Deconvolve(int rows, double level, Backward reversal, boolean keepsClean)
    implements Intervention {

  @Override
  public Step apply(LoopState state) {
    Samples noisy = state.carried().map(Samples.class::cast).orElseGet(() -> noisy(state));
    List<Part> parts = new ArrayList<>();
    if (keepsClean) {
      parts.add(new Part.Kept(Origin.REAL, state.real(), 1));
    }
    Origin origin = Origin.synthetic(state.generation() - 1);
    parts.add(new Part.Kept(origin, denoised(state, noisy, origin), 1));
    return Step.of(parts).carrying(noisy);
  }

  private Samples noisy(LoopState state) {
    RandomStream stream = state.stream().child("noise");
    Samples clean = state.fresh().take(rows).expanded(stream.child("order"));
    if (!clean.space().allReal()) {
      throw new IllegalArgumentException(
          "deconvolve needs real columns, the data are " + clean.space().describe());
    }
    DMatrixRMaj values = clean.toMatrix();
    double[] normal = new double[values.data.length];
    stream.fillGaussian(normal, 0, normal.length);
    for (int i = 0; i < normal.length; i++) {
      values.data[i] += level * normal[i];
    }
    int[] sources = new int[clean.size()];
    for (int row = 0; row < sources.length; row++) {
      sources[row] = clean.source(row);
    }
    return MatrixSamples.of(clean.space(), values, sources, clean.sources(), Origin.REAL);
  }

  private Samples denoised(LoopState state, Samples noisy, Origin origin) {
    Law last = state.last();
    Law model =
        last.sources() == noisy.sources() ? last : LawOfSources.repeated(last, noisy.sources());
    SamplesBuilder all = new SamplesBuilder(noisy.space(), noisy.sources());
    for (int k = 0; k < noisy.sources(); k++) {
      Samples own = noisy.ofSource(k);
      if (own.size() > 0) {
        DMatrixRMaj back =
            reversal.from(model, k, own.toMatrix(), level, state.stream().child("back", k));
        all.addAll(MatrixSamples.ofSource(noisy.space(), back, k, noisy.sources(), origin));
      }
    }
    return all.build();
  }

  @Override
  public String label() {
    return "deconvolve";
  }

  /** {@code deconvolve-level}, {@code -rows}, {@code -stochastic}, {@code -keeps-clean}. */
  @Override
  public Facts facts(int generations) {
    return new Facts(
        Map.of(
            "deconvolve-level",
            level,
            "deconvolve-rows",
            rows,
            "deconvolve-stochastic",
            reversal.how().stochastic(),
            "deconvolve-keeps-clean",
            keepsClean));
  }

  /** The noisy rows: once. */
  @Override
  public long freshRowsNeeded(int generations, int sampleSize) {
    return rows;
  }
}
