package org.tributary.engine.spec;

/** Scalars inside a flow collection, quoted where the text alone would read as something else. */
final class FlowText {
  private FlowText() {}

  static String nested(Tree tree) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return tree.text();
    }
    if (scalar.value().matches("[A-Za-z0-9_+./-]+")) {
      return scalar.value();
    }
    return '"' + scalar.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
