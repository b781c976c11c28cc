package org.tributary.plugins.metrics.memorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/** The fixed inputs and the numbers that other libraries computed from them. */
final class Oracles {

  private Oracles() {}

  /** Reads an input matrix, for example {@code X}. */
  static DMatrixRMaj matrix(String name) {
    double[][] rows =
        text(name + ".csv")
            .lines()
            .map(line -> java.util.Arrays.stream(line.split(",")))
            .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return new DMatrixRMaj(rows);
  }

  /** Returns a number of oracles.json. */
  static double value(String key) {
    return node(key).asDouble();
  }

  /** Returns an entry of a list of oracles.json. */
  static double value(String key, int index) {
    return node(key).get(index).asDouble();
  }

  /** Draws n standard normal rows of d columns. */
  static DMatrixRMaj gaussian(RandomStream stream, int n, int d) {
    DMatrixRMaj rows = new DMatrixRMaj(n, d);
    stream.fillGaussian(rows.data, 0, n * d);
    return rows;
  }

  /** Returns n equal rows. */
  static DMatrixRMaj identical(int n, int d) {
    DMatrixRMaj rows = new DMatrixRMaj(n, d);
    rows.fill(1.5);
    return rows;
  }

  private static JsonNode node(String key) {
    return parse("oracles.json").get(key).get("value");
  }

  private static JsonNode parse(String file) {
    try {
      return new ObjectMapper().readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream in = Oracles.class.getResourceAsStream("/oracles/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
