package org.tributary.runtime;

/** Source text of small extensions. */
final class ExtensionSource {
  private ExtensionSource() {}

  /**
   * A bound whose one value is 7, unless {@code members} declares its own {@code double value()}.
   */
  static String of(String packageName, String className, String id, String members) {
    String value = members.contains("double value()") ? "" : "double value() { return 7; }";
    return """
        package %1$s;
        import java.util.*;
        import org.tributary.sdk.bound.*;
        import org.tributary.sdk.evidence.Position;
        @org.pf4j.Extension
        public class %2$s implements BoundFactory<%2$s.None> {
          public record None() {}
          %4$s
          %5$s
          public String id() { return "%3$s"; }
          public String title() { return "Test bound"; }
          public String summary() { return "Says seven."; }
          public Class<None> optionsType() { return None.class; }
          public Bound create(None options) {
            return new Bound() {
              public List<BoundValue> at(BoundInput input) {
                return List.of(new BoundValue("test", "", "any", Position.none(), value()));
              }
              public List<Assumption> assumptions(BoundInput input) { return List.of(); }
              public Meaning meaning() { return Meaning.EXACT; }
            };
          }
        }
        """
        .formatted(packageName, className, id, members, value);
  }
}
