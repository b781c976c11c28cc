package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;

/**
 * What a law answers: draws of each source, and log-densities of given points.
 *
 * @param parts lists of numbers in a fixed order
 */
record Answers(List<double[]> parts) {
  private static final int DRAWS = 25;

  /** The answers of a law; equal laws and streams give equal ones. */
  static Answers of(Law law, Samples points, RandomStream stream) {
    List<double[]> parts = new ArrayList<>();
    for (int source = 0; source < law.sources(); source++) {
      parts.add(flat(law.sample(source, DRAWS, stream.child("answer", source))));
    }
    parts.addAll(densities(law, points));
    return new Answers(parts);
  }

  /** The draws alone. */
  static Answers draws(Law law, RandomStream stream) {
    return of(law, Rows.none(law.space()), stream);
  }

  private static List<double[]> densities(Law law, Samples points) {
    List<double[]> parts = new ArrayList<>();
    law.as(LogDensity.class)
        .filter(density -> points.size() > 0)
        .ifPresent(
            density -> {
              for (int source = 0; source < law.sources(); source++) {
                parts.add(density.logDensity(source, points));
              }
            });
    return parts;
  }

  private static double[] flat(Samples rows) {
    List<Double> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      all.add((double) rows.weight(row));
      all.add((double) rows.length(row));
      for (int position = 0; position < rows.length(row); position++) {
        all.add(rows.value(row, position));
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Greatest difference, relative where numbers exceed 1; infinite where shapes differ. */
  double apart(Answers other) {
    if (parts.size() != other.parts.size()) {
      return Double.POSITIVE_INFINITY;
    }
    double most = 0;
    for (int part = 0; part < parts.size(); part++) {
      most = Math.max(most, apart(parts.get(part), other.parts.get(part)));
    }
    return most;
  }

  private static double apart(double[] first, double[] second) {
    if (first.length != second.length) {
      return Double.POSITIVE_INFINITY;
    }
    double most = 0;
    for (int i = 0; i < first.length; i++) {
      if (Double.compare(first[i], second[i]) != 0) {
        double scale = Math.max(1, Math.max(Math.abs(first[i]), Math.abs(second[i])));
        double apart = Math.abs(first[i] - second[i]) / scale;
        most = Math.max(most, Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart);
      }
    }
    return most;
  }
}
