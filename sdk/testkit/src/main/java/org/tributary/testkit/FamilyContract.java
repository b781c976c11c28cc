package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tributary.numerics.random.RandomStream;
import org.tributary.runtime.wrap.PluginFailure;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** The clauses of {@link ModelFamily}, on one space. */
final class FamilyContract {
  private static final Pattern TOO_FEW =
      Pattern.compile("\\b(rows?|samples?|points?|observations?|tokens?)\\b");
  private final String name;
  private final Space space;
  private final Fits fits;

  FamilyContract(ModelFamily family, String name, Space space) {
    this.name = name + " on " + space.describe();
    this.space = space;
    this.fits = new Fits(family, space);
  }

  List<Clause> tests() {
    RandomStream draws = fits.stream().child("draws");
    Clauses clauses =
        Clauses.of(name)
            .addWatched(this::everything)
            .add("models have the space and the sources of their samples", this::shape)
            .add("models offer what capabilities() says, no more and no less", this::capabilities)
            .add("draws are legal", () -> LawClauses.drawsAreLegal(fits.one(), draws))
            .add("draws are synthetic", this::synthetic)
            .add("draws repeat", () -> LawClauses.drawsRepeat(fits.one(), draws))
            .add("draws follow their stream", () -> LawClauses.drawsFollow(fits.one(), draws))
            .add(
                "draws do not follow each other", () -> LawClauses.drawsAreApart(fits.one(), draws))
            .add("asking leaves a model as it was", this::frozen)
            .add("fits repeat", this::fitsRepeat)
            .add("log-densities are never NaN", this::densityIsDefined)
            .add("every training time is reported", this::times)
            .add("it publishes the same facts again", this::facts)
            .add("duplicated rows give a defined result", () -> defined(fits.duplicates()))
            .add("a constant column gives a defined result", () -> defined(fits.constant()))
            .add("a single row gives a defined result", () -> defined(fits.single()));
    new StateClauses(fits).addTo(clauses);
    new RowClauses(fits).addTo(clauses);
    new FileClauses(fits).addTo(clauses);
    addLaw(clauses);
    return clauses.tests();
  }

  /** The tests of the law that it fits alone, for a space on which the others say little more. */
  List<Clause> ofLaw() {
    Clauses clauses = Clauses.of(name);
    addLaw(clauses);
    return clauses.tests();
  }

  private void addLaw(Clauses clauses) {
    Capabilities capabilities = fits.family().capabilities(Rows.small(space));
    boolean apart = capabilities.approximate();
    new DensityClauses(this::forDensity, apart).addTo(clauses);
    new CapabilityClauses(this::forDensity).addTo(clauses, capabilities.offered(), apart);
  }

  /** Sequences are enumerated, which only short ones of few tokens can be. */
  private Law forDensity() {
    Space small = Rows.small(space);
    return small.equals(space) ? fits.one() : new Fits(fits.family(), small).one();
  }

  private void everything() throws Exception {
    fits.family().resources(space, fits.rows().size());
    fits.family().facts(space, fits.rows().sources());
    Model model = fits.one();
    Answers.of(model, fits.points(), fits.stream().child("draws"));
    fits.family().load(space, FileClauses.read(FileClauses.bytes(model)));
  }

  private void shape() {
    Model model = fits.one();
    int sources = fits.rows().sources();
    unless(
        model.space().equals(space) && model.sources() == sources,
        "a model has the space and the number of sources of its samples",
        model.space().describe() + ", " + model.sources() + " of " + sources + " sources");
  }

  private void capabilities() {
    Set<String> said = names(fits.family().capabilities(space).offered());
    Set<String> seen = names(LawCapabilities.of(fits.one()));
    unless(said.equals(seen), "capabilities(space) says what models offer", said + " but " + seen);
  }

  private static Set<String> names(Set<Class<?>> capabilities) {
    Set<String> names = new TreeSet<>();
    capabilities.stream()
        .filter(each -> each != Law.class)
        .forEach(each -> names.add(each.getSimpleName()));
    return names;
  }

  private void synthetic() {
    Samples drawn = fits.one().sample(0, 5, fits.stream().child("draws"));
    for (int row = 0; row < drawn.size(); row++) {
      unless(
          !drawn.origin(row).real(),
          "draws of a model have a synthetic origin",
          "row " + row + " says it is real");
    }
  }

  private void frozen() {
    Model model = fits.one();
    LawClauses.staysAsItWas(model, fits.points(), fits.stream());
  }

  private void fitsRepeat() {
    if (fits.repeatability() == Repeatability.NONE) {
      return;
    }
    Answers first = fits.answers(fits.one());
    Clock.awaitTick();
    Answers second = fits.answers(fits.one());
    fits.same(first, second, "two fits from one stream are equal (" + fits.repeatability() + ")");
  }

  private void facts() {
    int sources = fits.rows().sources();
    String first = fits.family().facts(space, sources).toString();
    Clock.awaitTick();
    String second = fits.family().facts(space, sources).toString();
    unless(first.equals(second), "facts are published alike every time", first + ", " + second);
  }

  private void densityIsDefined() {
    LawClauses.densityIsDefined(fits.one(), fits.rows());
  }

  private void times() {
    TestContext context = new TestContext(fits.stream().child("fit"), 1, 2);
    fits.family().fit(fits.rows(), context);
    unless(
        context.reported().equals(List.of(1.0, 2.0)),
        "fit reports a model at each training time, ascending",
        "asked for [1.0, 2.0], got " + context.reported());
  }

  private void defined(Samples degenerate) {
    Model model;
    try {
      model = fits.of(degenerate);
    } catch (TributaryException result) {
      meant(result);
      return;
    } catch (IllegalArgumentException tooFew) {
      String why = String.valueOf(tooFew.getMessage());
      unless(
          TOO_FEW.matcher(why).find(),
          "degenerate input gives a model, a censoring, or a refusal that counts rows",
          "an IllegalArgumentException: " + why);
      return;
    }
    definedModel(model, degenerate);
  }

  private static void meant(TributaryException result) {
    unless(
        !(result instanceof PluginFailure),
        "degenerate input gives a value, a censoring or a typed refusal",
        String.valueOf(result.getMessage()));
  }

  private void definedModel(Model model, Samples degenerate) {
    LawClauses.drawsAreLegal(model, fits.stream().child("draws"));
    LawClauses.densityIsDefined(model, degenerate);
  }
}
