package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

/** Folders that look like a libtorch; no GPU is needed, and none has been seen. */
class InstallTest {
  private static final Bridge BRIDGE = Bridge.of(PyTorch.class.getClassLoader());
  @TempDir private Path folder;
  private Path home;
  private PyTorchEngine engine;

  @BeforeEach
  void freshHome() {
    home = folder.resolve("home");
    System.setProperty("tributary.home", home.toString());
    System.setProperty("tributary.install", folder.resolve("nowhere").toString());
    engine = new PyTorchEngine(folder);
  }

  private String install(Path from) {
    return engine.install(Optional.of(from), line -> {});
  }

  private String flavour() {
    return BRIDGE.gpuFlavours().findFirst().orElse("cpu");
  }

  @Test
  void aLibtorchOfTheRightVersionIsCopiedBelowHomeAndUsedFromThenOn() {
    String version = BRIDGE.libtorch() + "+" + flavour();
    Path given = FakeLibtorch.in(folder.resolve("my libtorch"), version);
    List<String> heard = new ArrayList<>();

    String said = engine.install(Optional.of(given), heard::add);

    Path placed = InstalledLibtorch.folder(Folders.ofProcess(), BRIDGE, flavour());
    assertThat(said).contains(BRIDGE.libtorch()).contains(placed.toString());
    assertThat(heard).hasSize(3);
    assertThat(FakeLibtorch.contents(home))
        .hasSize(3)
        .allSatisfy((file, text) -> assertThat(text).endsWith(version));
    assertThat(placed).startsWith(home);
    Libtorch found = Libtorch.find(Folders.ofProcess(), BRIDGE).orElseThrow();
    assertThat(found.folder()).contains(placed);
    assertThat(found.flavour()).isEqualTo(flavour());
    assertThat(engine.describe())
        .isEqualTo(
            "PyTorch " + BRIDGE.libtorch() + " (" + flavour() + ") through DJL " + BRIDGE.djl());
  }

  @Test
  void theFolderAboveWillDoAndASecondInstallationReplacesTheFirst() throws IOException {
    FakeLibtorch.in(folder.resolve("unpacked/libtorch"), BRIDGE.libtorch() + "+cpu");
    install(folder.resolve("unpacked"));
    Path library = folder.resolve("unpacked/libtorch/lib").resolve(System.mapLibraryName("torch"));
    Files.writeString(library, "newer");
    install(folder.resolve("unpacked"));
    assertThat(FakeLibtorch.contents(home)).hasSize(3).containsValue("newer");
  }

  /** The second move fails: what it should move is not there. */
  @Test
  void whenTheCopyCannotTakeItsPlaceWhatWasInstalledIsPutBack() {
    install(FakeLibtorch.in(folder.resolve("good"), BRIDGE.libtorch() + "+cpu"));
    var before = FakeLibtorch.contents(home);
    Path placed = InstalledLibtorch.folder(Folders.ofProcess(), BRIDGE, "cpu");
    assertThatThrownBy(() -> FolderInstallation.place(placed.resolveSibling("part-1"), placed))
        .isInstanceOf(IOException.class);
    assertThat(FakeLibtorch.contents(home)).isEqualTo(before).hasSize(3);
    assertThat(Libtorch.find(Folders.ofProcess(), BRIDGE).orElseThrow().folder()).contains(placed);
  }

  @Test
  void anotherVersionIsRefusedInWordsAndNothingChanges() {
    Path given = FakeLibtorch.in(folder.resolve("libtorch"), "2.10.0+cu128");
    assertThatThrownBy(() -> install(given))
        .isInstanceOfSatisfying(
            TributaryException.class,
            error -> assertThat(error.code()).isEqualTo("natives-mismatch"))
        .hasMessageContaining("is of version 2.10.0, the bridge needs exactly " + BRIDGE.libtorch())
        .hasMessageContaining(given.toString());
    assertThat(home).doesNotExist();
  }

  @Test
  void aFlavourWithoutABridgeIsRefusedInWordsAndWhatWasInstalledStays() {
    install(FakeLibtorch.in(folder.resolve("good"), BRIDGE.libtorch() + "+cpu"));
    var before = FakeLibtorch.contents(home);
    Path given = FakeLibtorch.in(folder.resolve("libtorch"), BRIDGE.libtorch() + "+rocm6.3");
    assertThatThrownBy(() -> install(given))
        .hasMessageContaining("is built for rocm6.3")
        .hasMessageContaining("cpu");
    assertThat(FakeLibtorch.contents(home)).isEqualTo(before);
  }

  @Test
  void aFolderThatIsNoLibtorchIsRefusedWithWhatIsMissing() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> install(empty))
        .isInstanceOfSatisfying(
            TributaryException.class, error -> assertThat(error.code()).isEqualTo("not-libtorch"))
        .hasMessageContaining("no build-version beside lib/");
    assertThatThrownBy(() -> install(folder.resolve("absent")))
        .hasMessageContaining("is no libtorch folder");
    assertThat(home).doesNotExist();
  }

  @Test
  void removingTakesAwayWhatWasInstalledAndNothingElse() throws IOException {
    assertThat(engine.remove()).isEmpty();
    install(FakeLibtorch.in(folder.resolve("good"), BRIDGE.libtorch() + "+cpu"));
    Files.writeString(home.resolve("mine"), "mine");
    assertThat(engine.remove()).contains(home.resolve("libtorch").toString());
    assertThat(FakeLibtorch.contents(home)).containsOnlyKeys("mine");
    assertThat(Libtorch.find(Folders.ofProcess(), BRIDGE)).isEmpty();
  }

  @Test
  void withoutADriverNothingIsFetched() {
    assertThatThrownBy(() -> engine.install(Optional.empty(), line -> {}))
        .isInstanceOfSatisfying(
            TributaryException.class, error -> assertThat(error.code()).isEqualTo("no-driver"))
        .hasMessageContaining("no NVIDIA driver")
        .hasMessageContaining("--from FOLDER");
    assertThat(home).doesNotExist();
  }
}
