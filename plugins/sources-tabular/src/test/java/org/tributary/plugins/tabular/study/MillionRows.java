package org.tributary.plugins.tabular.study;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;

/** A study of a million rows, in a virtual machine of its own. */
final class MillionRows {
  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 10;

  private MillionRows() {}

  /** Runs in the folder named and prints what it took. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve("rows.csv"));
    Path file = folder.resolve("million.yaml");
    Files.writeString(
        file,
        """
        study: multi-source
        source: {use: table, files: [rows.csv], sourceColumn: source}
        family: {use: gaussian, pooledCovariance: true}
        arms: [pooled, merged, separate]
        metrics: [held-out-log-likelihood]
        """);
    long start = System.nanoTime();
    try (Tributary tributary = Studies.open(folder, Optional.empty())) {
      RunReport run = Studies.run(tributary, file, 3, folder.resolve("runs"));
      long seconds = Math.round((System.nanoTime() - start) / 1e9);
      System.out.println(
          "cells "
              + run.completeness().done()
              + ", failed "
              + run.completeness().failed()
              + ", verdicts "
              + run.findings().stream().map(finding -> finding.verdict()).toList()
              + ", "
              + seconds
              + " s, most of the heap's old generation "
              + peak()
              + " MiB");
    }
  }

  private static long peak() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(Old|Tenured).*")) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes >> 20;
  }

  /** Two sources whose means differ by 1 in every column. */
  private static void write(Path file) throws IOException {
    RandomStream stream = RandomStream.of(7, 0).child("rows");
    double[] row = new double[COLUMNS];
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("source,a,b,c,d,e,f,g,h,i,j\n");
      for (int i = 0; i < ROWS; i++) {
        stream.fillGaussian(row, 0, COLUMNS);
        out.write(i % 2 == 0 ? "north" : "south");
        for (double value : row) {
          out.write(',');
          out.write(Float.toString((float) value + i % 2));
        }
        out.write('\n');
      }
    }
  }
}
