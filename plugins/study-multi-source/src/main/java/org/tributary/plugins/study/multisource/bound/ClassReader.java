package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.BoundInput;

/**
 * Finds a class in the facts of a study, and checks what its theorems ask.
 *
 * @param <C> how much the theory knows of the class
 */
interface ClassReader<C extends ConditionalClass> {

  /** The class of this setting; empty when source or family is another. */
  Optional<? extends C> read(BoundInput input);

  /** What the theorems of the class assume, each checked. */
  List<Assumption> assumptions(BoundInput input);
}
