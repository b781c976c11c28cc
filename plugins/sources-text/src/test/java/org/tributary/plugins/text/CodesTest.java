package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tributary.sdk.data.Values;

class CodesTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFileOfMappedCodesIsGoneWhileTheyAreRead() throws IOException {
    Codes codes = Codes.room("a text", 3, 300, 0);
    codes.add(7);
    codes.add(299);
    codes.add(0);
    Values values = codes.values();
    assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
        .filteredOn(line -> line.contains("tributary-text-"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("(deleted)"));
    assertThat(new double[] {values.get(0), values.get(1), values.get(2)})
        .containsExactly(7, 299, 0);
  }
}
