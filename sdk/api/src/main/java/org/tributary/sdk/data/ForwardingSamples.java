package org.tributary.sdk.data;

import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/**
 * Other samples, row by row, for those who change one thing about them: whatever is not overridden
 * is the base's. Who overrides values overrides {@link #value}, {@link #copyRow} and {@link
 * #toMatrix}.
 */
public interface ForwardingSamples extends Samples {

  /** The samples behind these. */
  Samples base();

  @Override
  default Space space() {
    return base().space();
  }

  @Override
  default int sources() {
    return base().sources();
  }

  @Override
  default int size() {
    return base().size();
  }

  @Override
  default int length(int row) {
    return base().length(row);
  }

  @Override
  default double value(int row, int position) {
    return base().value(row, position);
  }

  @Override
  default int source(int row) {
    return base().source(row);
  }

  @Override
  default long rowId(int row) {
    return base().rowId(row);
  }

  @Override
  default Origin origin(int row) {
    return base().origin(row);
  }

  @Override
  default long weight(int row) {
    return base().weight(row);
  }

  @Override
  default boolean weighted() {
    return base().weighted();
  }

  @Override
  default double importance(int row) {
    return base().importance(row);
  }

  @Override
  default boolean important() {
    return base().important();
  }

  @Override
  default Set<String> extras() {
    return base().extras();
  }

  @Override
  default int extraWidth(String name) {
    return base().extraWidth(name);
  }

  @Override
  default double extra(String name, int row, int position) {
    return base().extra(name, row, position);
  }

  @Override
  default void copyRow(int row, double[] into, int offset) {
    base().copyRow(row, into, offset);
  }

  @Override
  default DMatrixRMaj toMatrix() {
    return base().toMatrix();
  }
}
