package org.tributary.plugins.study.multisource.bound;

/** Which inequality bounds the error. */
public enum BracketingForm {
  /** Theorem 3.2 as printed. */
  EXPLICIT("Thm 3.2"),
  /** Inequality (12) of its proof, of which the theorem is the simplification. */
  SHARPER("eq. 12");

  private final String label;

  BracketingForm(String label) {
    this.label = label;
  }

  /** Short name of its curve. */
  String label() {
    return label;
  }
}
