package org.tributary.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.bind.StudyBinder;
import org.tributary.engine.fixture.FakeEngine;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** From the option of a family in a study file to the device of its cells. */
class PlacingTest {
  @TempDir private Path folder;

  /** A family that computes where its option says. */
  record Trained(String device) implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      return Capabilities.closedForm(true, Set.of(LogDensity.class));
    }

    @Override
    public Resources resources(Space space, int sampleSize) {
      return Resources.of("fake", device, "training.batch");
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      throw new UnsupportedOperationException("this family is never fitted");
    }

    @Override
    public Model load(Space space, InputStream in) {
      throw new UnsupportedOperationException("this family is never fitted");
    }
  }

  /** Makes them. */
  static final class TrainedFactory implements ModelFamilyFactory<TrainedFactory.Options> {
    /** Its option. */
    public record Options(@Option(value = "Where it computes.", fallback = "auto") String device) {}

    @Override
    public String id() {
      return "trained";
    }

    @Override
    public String title() {
      return "Trained";
    }

    @Override
    public String summary() {
      return "A family that computes on a device.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public ModelFamily create(Options options) {
      return new Trained(options.device());
    }
  }

  private SettingStudy at(String device, int gpus) {
    List<RegisteredExtension> all = new ArrayList<>(Fixture.extensions());
    all.add(Fixture.extension(new TrainedFactory()));
    Path file =
        StudyFiles.written(
            folder,
            "study: multi-source",
            "source: {use: shared-mean-gaussians}",
            "samples: 100",
            "family: {use: trained, device: " + device + "}");
    return SettingStudy.of(
        new StudyBinder(new InMemoryRegistry(all), Set.of())
            .bind(StudyFiles.spec(file), Map.of())
            .orThrow(),
        new Placing(FakeEngine.of(gpus).at(1), 1));
  }

  @Test
  void theOptionOfAFamilyBecomesTheDeviceOfItsCells() {
    assertThat(at("auto", 1).placement().slots()).containsEntry("gpu:0", 1);
    assertThat(at("auto", 1).placement().memoryOptions()).containsExactly("training.batch");
    assertThat(at("auto", 1).placement().promise().describe()).startsWith("not promised");
    assertThat(at("cpu", 1).placement().kind()).isEqualTo("cpu");
    assertThat(at("auto", 0).placement().kind()).isEqualTo("cpu");
    assertThat(at("auto", 0).placement().promise()).isEqualTo(Promise.bitwise());
    assertThat(at("auto", 0).keyText()).contains("test/fake@1.0.0");
    assertThatThrownBy(() -> at("gpu:1", 1)).hasMessageContaining("gpu:1 is not there");
  }

  @Test
  void theProvenanceNamesDevicesEngineAndWhatIsPromised() {
    Devices devices = FakeEngine.of(1).at(1);
    Placing placing = new Placing(devices, 1);
    DevicesUsed used =
        DevicesUsed.of(
            List.of(placing.of(Resources.of("fake", "gpu", "")), Placement.cpu()), devices);
    assertThat(used.devices()).isEqualTo("cpu, gpu:0 (Fake 0, 16 GiB)");
    assertThat(used.engines()).isEqualTo("Fake 1.0");
    assertThat(used.promise().describe()).contains("does not promise the same bits on gpu:0");
    DevicesUsed plain = DevicesUsed.of(List.of(Placement.cpu()), devices);
    assertThat(plain.devices()).isEqualTo("cpu");
    assertThat(plain.engines()).isEmpty();
    assertThat(plain.promise().describe()).isEqualTo("the same bits");
  }
}
