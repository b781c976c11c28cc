package org.tributary.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tributary.numerics.NumericsFingerprint;

/**
 * Our half of a comparison by turns: reads one task a line, runs it and answers with the seconds it
 * took; {@code pairs.py} beside this module drives it and its NumPy twin.
 *
 * <p>Tasks are {@code product ORDER}, {@code kernel ROWS DIMENSION THREADS} and {@code describe}.
 * Inputs are drawn at the first use of a task and not timed.
 */
public final class TimedWorker {
  private final Map<String, Runnable> tasks = new HashMap<>();

  private TimedWorker() {}

  /** Answers until its input ends. */
  public static void main(String[] arguments) throws IOException {
    TimedWorker worker = new TimedWorker();
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      answers.println(worker.answer(line.strip()));
    }
  }

  private String answer(String line) {
    if (line.equals("describe")) {
      return "Java " + Runtime.version() + "; " + NumericsFingerprint.current();
    }
    Runnable task = tasks.computeIfAbsent(line, TimedWorker::task);
    long start = System.nanoTime();
    task.run();
    return Double.toString((System.nanoTime() - start) / 1e9);
  }

  static Runnable task(String line) {
    String[] words = line.split(" ");
    if (words[0].equals("product")) {
      ProductBenchmark product = new ProductBenchmark();
      product.order = Integer.parseInt(words[1]);
      product.draw();
      return product::product;
    }
    if (words[0].equals("kernel")) {
      KernelSumBenchmark kernel = new KernelSumBenchmark();
      kernel.rows = Integer.parseInt(words[1]);
      kernel.dimension = Integer.parseInt(words[2]);
      kernel.threads = Integer.parseInt(words[3]);
      kernel.draw();
      return kernel::sums;
    }
    throw new IllegalArgumentException(
        "a task is 'product ORDER' or 'kernel ROWS DIMENSION THREADS', was '" + line + "'");
  }
}
