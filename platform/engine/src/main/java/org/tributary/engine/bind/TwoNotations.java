package org.tributary.engine.bind;

import com.fasterxml.jackson.databind.node.POJONode;

/** A value written one way in keys (a hash, a coordinate) and another way for people. */
final class TwoNotations extends POJONode {
  private static final long serialVersionUID = 1L;
  private final String canonical;

  TwoNotations(String canonical, String written) {
    super(written);
    this.canonical = canonical;
  }

  String canonical() {
    return canonical;
  }

  String written() {
    return String.valueOf(getPojo());
  }
}
