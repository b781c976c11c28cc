package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.BoundInput;

/** Finds one of the paper's classes in the facts of a study, and checks what its theorems ask. */
interface ClassReader {

  /** The class of this setting; empty when source or family is another. */
  Optional<? extends ConditionalClass> read(BoundInput input);

  /** What the theorems of the class assume, each checked. */
  List<Assumption> assumptions(BoundInput input);
}
