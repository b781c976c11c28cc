package org.tributary.runtime.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedHashesTest {
  @TempDir Path folder;

  @Test
  void aChangedFileIsHashedAgainEvenWhenItsSizeAndDateAreTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("plugin.zip"), "one");
    RememberedHashes first = new RememberedHashes(folder.resolve("cache"));
    assertThat(first.of(file)).isEqualTo(Sha256.of(file));
    first.keep();

    var date = Files.getLastModifiedTime(file);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, date);
    assertThat(new RememberedHashes(folder.resolve("cache")).of(file)).isEqualTo(Sha256.of(file));
  }

  @Test
  void aMemoryThatIsDamagedCostsNothingButTime() throws Exception {
    Path cache = Files.createDirectories(folder.resolve("cache"));
    Files.writeString(cache.resolve("hashes"), "no hash at all\n");
    Path file = Files.writeString(folder.resolve("plugin.zip"), "one");
    assertThat(new RememberedHashes(cache).of(file)).isEqualTo(Sha256.of(file));
  }
}
