package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;

/** The error f(n) that one fit adds, up to a constant. */
interface FitError {

  /**
   * f at a generation.
   *
   * @param rows n_i
   * @param refits i, 0 at the first fit
   */
  double at(double rows, int refits);

  /** What a theorem asks of the family. */
  List<Assumption> assumptions(BoundInput input);

  /** N^-r. */
  record Power(double rate) implements FitError {
    @Override
    public double at(double rows, int refits) {
      return Math.pow(rows, -rate);
    }

    @Override
    public List<Assumption> assumptions(BoundInput input) {
      return List.of(
          new Assumption(
              "the error of one fit falls as the number of rows to the power -" + rate,
              Status.UNKNOWN,
              ""));
    }
  }

  /** Theorem 4.1: n^-1/4 sqrt(d log(d i/delta)) + sqrt(KL). */
  record Diffusion(int dimension, double delta, double prior) implements FitError {
    @Override
    public double at(double rows, int refits) {
      double log = Math.log(dimension * Math.max(1.0, refits) / delta);
      return Math.pow(rows, -0.25) * Math.sqrt(dimension * log) + Math.sqrt(prior);
    }

    @Override
    public List<Assumption> assumptions(BoundInput input) {
      return List.of(
          new Assumption(
              "the model is a diffusion model with random features, of width n and stopped at sqrt"
                  + " n",
              Status.UNKNOWN,
              ""),
          new Assumption(
              "the truth has a compact support and a smooth density", Status.UNKNOWN, ""));
    }
  }

  /** Theorem 5.4: n^(-s/(2s+2d)) sqrt(log(i/delta)) + n^(-(2s+d)/(4s+4d)). */
  record Kernel(double smoothness, int dimension, double delta) implements FitError {
    @Override
    public double at(double rows, int refits) {
      double whole = 2 * smoothness + 2 * dimension;
      double log = Math.log(Math.max(1.0, refits) / delta);
      return Math.pow(rows, -smoothness / whole) * Math.sqrt(log)
          + Math.pow(rows, -(2 * smoothness + dimension) / (2 * whole));
    }

    @Override
    public List<Assumption> assumptions(BoundInput input) {
      Optional<Object> known = input.facts().get("family.smoothness");
      boolean same =
          known.filter(value -> ((Number) value).doubleValue() == smoothness).isPresent();
      var order = input.facts().number("family.kernel-class");
      return List.of(
          new Assumption(
              "the bandwidth is n^(-1/(2s+2d)) with s = " + smoothness,
              known.isEmpty() ? Status.UNKNOWN : same ? Status.MET : Status.VIOLATED,
              known.map(value -> "family.smoothness: " + value).orElse("")),
          new Assumption(
              "the kernel is of class s or higher",
              order.isEmpty()
                  ? Status.UNKNOWN
                  : order.getAsDouble() >= smoothness ? Status.MET : Status.VIOLATED,
              order.isEmpty() ? "" : "family.kernel-class: " + order.getAsDouble()));
    }
  }

  /** Theorem I.1: n^-1/4 R sqrt(1 + R^2) log^(1/4)(i/delta). */
  record Flow(double norm, double delta) implements FitError {
    @Override
    public double at(double rows, int refits) {
      return Math.pow(rows, -0.25)
          * norm
          * Math.sqrt(1 + norm * norm)
          * Math.pow(Math.log(Math.max(1.0, refits) / delta), 0.25);
    }

    @Override
    public List<Assumption> assumptions(BoundInput input) {
      return List.of(
          new Assumption(
              "the model is a normalizing flow of norm at most " + norm, Status.UNKNOWN, ""));
    }
  }
}
