package org.tributary.plugins.tabular;

import org.tributary.plugins.tabular.csv.LineText;

/**
 * A value and where it stands.
 *
 * @param text as written
 * @param place by {@link Places}
 */
record Seen(String text, long place) {

  /** The value between quotes, fit for a screen. */
  String quoted() {
    return "'" + LineText.shown(text) + "'";
  }
}
