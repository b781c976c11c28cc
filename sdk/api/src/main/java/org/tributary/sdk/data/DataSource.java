package org.tributary.sdk.data;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * Where data come from: a law that can be sampled for ever, or a pool of finitely many rows.
 *
 * <p>Exactly one of {@link #law} and {@link #pool} is present.
 */
public interface DataSource {

  /** What one point is. */
  Space space();

  /** Names of the K sources. */
  List<String> sourceNames();

  /** Number of sources K. */
  default int sources() {
    return sourceNames().size();
  }

  /** The law, when it is known. */
  default Optional<Law> law() {
    return Optional.empty();
  }

  /** The rows, when there are finitely many; equal options give the same rows in the same order. */
  default Optional<Pool> pool() {
    return Optional.empty();
  }

  /** What it publishes about itself. */
  default Facts facts() {
    return Facts.none();
  }

  /** What was read, dropped and found, for the data page; absent for laws. */
  default Optional<DataReport> report() {
    return Optional.empty();
  }
}
