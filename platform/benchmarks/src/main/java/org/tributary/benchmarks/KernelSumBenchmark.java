package org.tributary.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tributary.numerics.pairwise.PairwiseKernels;

/** Gaussian kernel sums over all pairs of two samples, bandwidth 0.3 sqrt(dimension). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelSumBenchmark {
  /** Columns of both samples. */
  @Param({"2", "10"})
  public int dimension;

  /** Threads of the sum. */
  @Param({"1", "2"})
  public int threads;

  /** Rows of each sample. */
  @Param("20000")
  public int rows;

  private DMatrixRMaj x = new DMatrixRMaj(0, 0);
  private DMatrixRMaj y = new DMatrixRMaj(0, 0);
  private PairwiseKernels kernels = PairwiseKernels.oneThread();

  /** Draws both samples. */
  @Setup
  public void draw() {
    x = Samples.gaussian(1, rows, dimension);
    y = Samples.gaussian(2, rows, dimension);
    kernels = PairwiseKernels.onThreads(threads);
  }

  /** {@code rows^2} pairs. */
  @Benchmark
  public double[] sums() {
    return kernels.gaussianKernelSums(x, y, 0.3 * Math.sqrt(dimension));
  }
}
