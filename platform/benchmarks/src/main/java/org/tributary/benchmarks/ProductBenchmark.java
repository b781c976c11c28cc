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
import org.tributary.numerics.linear.Products;

/** A square float64 product; its threads are those of the environment, OPENBLAS_NUM_THREADS. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {
  /** Rows and columns. */
  @Param("1024")
  public int order;

  private DMatrixRMaj a = new DMatrixRMaj(0, 0);
  private DMatrixRMaj b = new DMatrixRMaj(0, 0);

  /** Draws both factors. */
  @Setup
  public void draw() {
    a = Samples.gaussian(1, order, order);
    b = Samples.gaussian(2, order, order);
  }

  /** 2 order^3 floating point operations. */
  @Benchmark
  public DMatrixRMaj product() {
    return Products.multiply(a, b);
  }
}
