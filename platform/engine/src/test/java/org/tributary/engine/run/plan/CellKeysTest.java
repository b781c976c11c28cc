package org.tributary.engine.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tributary.engine.device.Placement;
import org.tributary.engine.device.Promise;
import org.tributary.engine.fixture.TinyStudy;

class CellKeysTest {
  private static final SettingStudy AT = TinyStudy.at(TinyStudy.drawing(), "3");

  private static String key(RunIdentity identity) {
    return new CellKeys(identity).at(AT).key(2, 0);
  }

  @Test
  void everythingTheNumbersDependOnChangesTheKey() {
    Set<String> keys = new HashSet<>();
    for (RunIdentity identity :
        List.of(
            new RunIdentity(7, "1.0.0", "java", 1),
            new RunIdentity(8, "1.0.0", "java", 1),
            new RunIdentity(7, "1.0.1", "java", 1),
            new RunIdentity(7, "1.0.0", "blas", 1),
            new RunIdentity(7, "1.0.0", "java", 2))) {
      keys.add(key(identity));
    }
    CellKeys.OfSetting at = new CellKeys(TinyStudy.identity(7)).at(AT);
    keys.add(new CellKeys(TinyStudy.identity(7)).at(on("gpu:0")).key(2, 0));
    keys.addAll(List.of(at.key(1, 0), at.key(2, 1), at.key(0, 0)));
    SettingStudy other = TinyStudy.at(TinyStudy.drawing(), "4");
    keys.add(new CellKeys(TinyStudy.identity(7)).at(other).key(0, 0));
    assertThat(keys).hasSize(10).allMatch(key -> key.matches("[0-9a-f]{64}"));
  }

  @Test
  void theNameOfASettingAndTheNumberOfTheDeviceDoNot() {
    SettingStudy renamed = new SettingStudy(AT.study(), Map.of("n", "3"), AT.keyText());
    CellKeys keys = new CellKeys(TinyStudy.identity(7));
    assertThat(keys.at(renamed).key(2, 0)).isEqualTo(keys.at(AT).key(2, 0));
    assertThat(keys.at(on("gpu:1")).key(2, 0)).isEqualTo(keys.at(on("gpu:0")).key(2, 0));
  }

  private static SettingStudy on(String device) {
    Placement placement =
        new Placement(
            new TreeMap<>(Map.of(device, 1)), new TreeSet<>(), new TreeSet<>(), Promise.bitwise());
    return new SettingStudy(AT.study(), AT.setting(), AT.keyText(), placement);
  }
}
