package org.tributary.host.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.EvaluatedBound;
import org.tributary.engine.bind.BoundStudy;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.evidence.Observations;

/** Evaluates every bound of a study at every setting that was measured. */
final class Theory {
  private final Registry registry;
  private final PreparedRun run;

  Theory(Registry registry, PreparedRun run) {
    this.registry = registry;
    this.run = run;
  }

  List<EvaluatedBound> at(Observations observations) {
    Map<Map<String, String>, Observations> bySetting = observations.bySetting();
    List<EvaluatedBound> all = new ArrayList<>();
    bySetting.forEach(
        (setting, own) -> {
          BoundStudy bound = bound(setting);
          BoundInput input = new BoundInput(setting, bound.study().facts(), own);
          for (Bound each : bound.study().bounds()) {
            all.add(evaluated(each, setting, input));
          }
        });
    return all;
  }

  private BoundStudy bound(Map<String, String> setting) {
    return run.settings().stream()
        .filter(each -> each.setting().equals(setting))
        .findFirst()
        .orElseGet(() -> PreparedRun.bind(run.checked(), setting));
  }

  private EvaluatedBound evaluated(Bound bound, Map<String, String> setting, BoundInput input) {
    String fingerprint =
        run.checked().binder().identity(bound).map(each -> each.fingerprint()).orElse("bound");
    RegisteredExtension extension =
        registry.all().stream()
            .filter(each -> each.fingerprint().equals(fingerprint))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no extension made bound " + fingerprint));
    return new EvaluatedBound(
        extension.id(),
        extension.factory().title(),
        bound.meaning(),
        setting,
        bound.at(input),
        bound.assumptions(input),
        extension.factory().citations(),
        bound.asymptotic(),
        bound.logs(),
        bound.delta());
  }
}
