package org.tributary.runtime.wrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.intervention.Intervention.Step;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;

/**
 * Wraps what a plugin returned, inside the containers the SDK uses.
 *
 * @param self wrapper of the object that returned it
 * @param target that object
 * @param owner extension both belong to
 * @param wrapping the way of wrapping
 */
record Results(Object self, Object target, Owner owner, Wrapping wrapping) {

  /** The result with every object of the plugin wrapped; itself when there is none. */
  Object shield(Object result) {
    if (result == target) {
      return self;
    }
    if (result instanceof Optional<?> optional) {
      return optional.isEmpty() ? optional : Optional.of(shield(optional.get()));
    }
    if (result instanceof List<?> list) {
      return ofList(list);
    }
    if (result instanceof Step step) {
      return new Step(
          step.parts().stream().map(this::ofPart).toList(),
          step.carried(),
          step.trace(),
          step.nextSize());
    }
    return wrapping.wrap(result, owner);
  }

  private Object ofList(List<?> list) {
    List<Object> shielded = new ArrayList<>(list.size());
    boolean same = true;
    for (Object each : list) {
      Object shield = each == null ? null : shield(each);
      same &= shield == each;
      shielded.add(shield);
    }
    return same ? list : java.util.Collections.unmodifiableList(shielded);
  }

  private Part ofPart(Part part) {
    return part.visit(
        new Part.Cases<>() {
          @Override
          public Part mixed(Part.Mixed of) {
            return new Part.Mixed(
                of.origin(), law(of.law()), of.share(), of.weights(), of.importance());
          }

          @Override
          public Part drawn(Part.Drawn of) {
            return new Part.Drawn(
                of.origin(), law(of.law()), of.count(), of.weights(), of.importance());
          }

          @Override
          public Part kept(Part.Kept of) {
            return of;
          }
        });
  }

  private Law law(Law law) {
    return (Law) wrapping.wrap(law, owner);
  }
}
