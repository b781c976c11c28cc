package org.tributary.sdk.model;

import java.util.Set;

/**
 * What the models of a family offer on a space.
 *
 * @param offered capability interfaces of {@code org.tributary.sdk.law}
 * @param sharing whether a conditional fit shares any parameter between sources; when not, a pooled
 *     arm equals the separate one and is said to
 * @param costly whether a fit is worth keeping in the workspace
 * @param repeatability how equal two fits from the same stream are
 * @param importance whether a fit honours the importance of rows; a plan that needs it refuses a
 *     family that does not
 * @param approximate whether the density, scores and labels of a model approximate one learnt thing
 *     each in its own way, so that they agree as far as learning and integration are good; the
 *     contract kit holds scores and labels to the density, and the density to draws in three real
 *     columns or more, of other families alone
 */
public record Capabilities(
    Set<Class<?>> offered,
    boolean sharing,
    boolean costly,
    Repeatability repeatability,
    boolean importance,
    boolean approximate) {

  /** Of a family whose models agree with themselves. */
  public Capabilities(
      Set<Class<?>> offered,
      boolean sharing,
      boolean costly,
      Repeatability repeatability,
      boolean importance) {
    this(offered, sharing, costly, repeatability, importance, false);
  }

  /** Of a family that counts every row alike. */
  public Capabilities(
      Set<Class<?>> offered, boolean sharing, boolean costly, Repeatability repeatability) {
    this(offered, sharing, costly, repeatability, false);
  }

  /** How equal two fits from the same data and stream are. */
  public enum Repeatability {
    /** The same bits. */
    BITWISE,
    /** Equal within a tolerance of 1e-6 relative. */
    TOLERANCE,
    /** Not repeatable. */
    NONE
  }

  public Capabilities {
    offered = Set.copyOf(offered);
  }

  /** A cheap closed form, bitwise repeatable. */
  public static Capabilities closedForm(boolean sharing, Set<Class<?>> offered) {
    return new Capabilities(offered, sharing, false, Repeatability.BITWISE);
  }

  /** The same of a family that honours the importance of rows. */
  public Capabilities honouringImportance() {
    return new Capabilities(offered, sharing, costly, repeatability, true, approximate);
  }

  /** The same of a family whose density, scores and labels are approximations apart. */
  public Capabilities approximating() {
    return new Capabilities(offered, sharing, costly, repeatability, importance, true);
  }

  /** Whether a capability is offered. */
  public boolean offers(Class<?> capability) {
    return offered.contains(capability);
  }
}
