package org.tributary.report.html;

/** A piece of a page. */
public interface Node {
  /** Appends its HTML. */
  void render(StringBuilder out);
}
