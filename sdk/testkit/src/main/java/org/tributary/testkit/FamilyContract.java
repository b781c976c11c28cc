package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.tributary.numerics.random.RandomStream;
import org.tributary.runtime.wrap.PluginFailure;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** The clauses of {@link ModelFamily}, on one space. */
final class FamilyContract {
  private static final int ROWS = 60;
  private final ModelFamily family;
  private final String name;
  private final Space space;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");
  private final Samples rows;

  FamilyContract(ModelFamily family, String name, Space space) {
    this.family = family;
    this.name = name;
    this.space = space;
    this.rows = Rows.random(space, 2, ROWS, stream.child("rows"));
  }

  List<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, "models have the space and the sources of their samples", this::shape);
    add(tests, "models offer what capabilities() says, no more and no less", this::capabilities);
    add(tests, "draws are legal", () -> LawClauses.drawsAreLegal(fit(), stream.child("draws")));
    add(tests, "draws repeat", () -> LawClauses.drawsRepeat(fit(), stream.child("draws")));
    add(tests, "fits repeat", this::fitsRepeat);
    add(tests, "load gives back what save wrote", this::saveAndLoad);
    add(tests, "log-densities are never NaN", () -> LawClauses.densityIsDefined(fit(), rows));
    add(tests, "every training time is reported", this::times);
    add(tests, "duplicated rows give a defined result", () -> defined(duplicates()));
    add(tests, "a constant column gives a defined result", () -> defined(constant()));
    add(tests, "a single row gives a defined result", () -> defined(single()));
    return tests;
  }

  private void add(List<DynamicTest> tests, String clause, Executable check) {
    tests.add(DynamicTest.dynamicTest(name + " on " + space.describe() + ": " + clause, check));
  }

  private Model fit() {
    return family.fit(rows, new KitContext(stream.child("fit")));
  }

  private void shape() {
    Model model = fit();
    unless(
        model.space().equals(space) && model.sources() == rows.sources(),
        "a model has the space and the number of sources of its samples",
        model.space().describe() + ", " + model.sources() + " of " + rows.sources() + " sources");
  }

  private void capabilities() {
    Model model = fit();
    Set<Class<?>> said = family.capabilities(space).offered();
    Set<Class<?>> seen = LawClauses.capabilities(model);
    unless(
        said.equals(seen),
        "capabilities(space) says what models offer",
        names(said) + " but " + names(seen));
  }

  private static Set<String> names(Set<Class<?>> capabilities) {
    Set<String> names = new TreeSet<>();
    capabilities.forEach(each -> names.add(each.getSimpleName()));
    return names;
  }

  private void fitsRepeat() {
    Capabilities capabilities = family.capabilities(space);
    if (capabilities.repeatability() == Repeatability.NONE) {
      return;
    }
    double tolerance = capabilities.repeatability() == Repeatability.BITWISE ? 0 : 1e-6;
    String clause = "two fits from one stream are equal (" + capabilities.repeatability() + ")";
    Model first = fit();
    Model second = fit();
    LawClauses.sameDensity(first, second, rows, tolerance, clause);
    LawClauses.sameDraws(first, second, tolerance, stream.child("draws"), clause);
  }

  private void saveAndLoad() throws IOException {
    Model model = fit();
    Model loaded = family.load(space, new ByteArrayInputStream(bytes(model)));
    String clause = "load(space, bytes of save) gives an equal model";
    unless(loaded.sources() == model.sources(), clause, loaded.sources() + " sources");
    LawClauses.sameDensity(model, loaded, rows, 0, clause);
    LawClauses.sameDraws(model, loaded, 0, stream.child("draws"), clause);
    unless(
        java.util.Arrays.equals(bytes(model), bytes(loaded)),
        "a loaded model saves the same bytes",
        bytes(model).length + " and " + bytes(loaded).length + " bytes");
  }

  private void times() {
    KitContext context = new KitContext(stream.child("fit"), 1, 2);
    family.fit(rows, context);
    unless(
        context.reported().equals(List.of(1.0, 2.0)),
        "fit reports a model at each training time, ascending",
        "asked for [1.0, 2.0], got " + context.reported());
  }

  private void defined(Samples degenerate) {
    Model model;
    try {
      model = family.fit(degenerate, new KitContext(stream.child("fit")));
    } catch (TributaryException | IllegalArgumentException result) {
      unless(
          !(result instanceof PluginFailure),
          "degenerate input gives a value, a censoring or a typed refusal",
          String.valueOf(result.getMessage()));
      return;
    }
    LawClauses.drawsAreLegal(model, stream.child("draws"));
    LawClauses.densityIsDefined(model, degenerate);
  }

  private Samples duplicates() {
    return Rows.duplicates(space, ROWS, stream.child("duplicates"));
  }

  private Samples constant() {
    return Rows.constantFirst(space, ROWS, stream.child("constant"));
  }

  private Samples single() {
    return Rows.random(space, 1, 1, stream.child("single"));
  }

  private static byte[] bytes(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.save(out);
    return out.toByteArray();
  }
}
