package org.tributary.plugins.deep.training;

import org.tributary.sdk.option.Option;

/** How a network is trained; the same for every family. */
public record DescentOptions(
    @Option(value = "Number of steps; training times count them.", fallback = "3000", min = 1)
        int steps,
    @Option(
            value = "Passes over the training rows; 0 counts steps.",
            fallback = "0",
            min = 0,
            excludes = "steps")
        double epochs,
    @Option(value = "Rows drawn, with replacement, for one step.", fallback = "512", min = 1)
        int batch,
    @Option(value = "Learning rate.", fallback = "0.001", min = 0, aboveMin = true)
        double learningRate,
    @Option(value = "How the learning rate changes.", fallback = "cosine") Schedule schedule,
    @Option(value = "How a gradient becomes a step.", fallback = "adam") Optimiser optimiser,
    @Option(
            value = "Weight decay, of sgd as a penalty.",
            fallback = "0",
            min = 0,
            where = "optimiser: adamw | sgd")
        double weightDecay,
    @Option(value = "Greatest norm of a gradient; 0 is no limit.", fallback = "0", min = 0)
        double clip,
    @Option(
            value = "Decay a step of the averaged weights that the model uses; 0 takes the last.",
            fallback = "0.999",
            min = 0,
            max = 1,
            belowMax = true)
        double averaging,
    @Option(value = "Steps between two kept states.", fallback = "500", min = 1)
        int checkpointEvery,
    @Option(value = "When it stops before the last step.", fallback = "{}") EarlyStopping stopping,
    @Option(value = "Number format of products.", fallback = "single") Precision precision) {

  /** Training of a number of steps, to the last of them, in single precision. */
  public DescentOptions(
      int steps,
      int batch,
      double learningRate,
      Schedule schedule,
      Optimiser optimiser,
      double weightDecay,
      double clip,
      double averaging,
      int checkpointEvery) {
    this(
        steps,
        0,
        batch,
        learningRate,
        schedule,
        optimiser,
        weightDecay,
        clip,
        averaging,
        checkpointEvery,
        EarlyStopping.never(),
        Precision.SINGLE);
  }

  /**
   * The same with epochs counted in steps.
   *
   * @param rows rows that one epoch passes over
   * @param perStep rows that one step uses
   */
  public DescentOptions counted(int rows, int perStep) {
    return epochs == 0
        ? this
        : new DescentOptions(
            (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.ceil(epochs * rows / perStep))),
            0,
            batch,
            learningRate,
            schedule,
            optimiser,
            weightDecay,
            clip,
            averaging,
            checkpointEvery,
            stopping,
            precision);
  }

  /** The same, stopped as another rule says. */
  public DescentOptions with(EarlyStopping rule) {
    return new DescentOptions(
        steps,
        epochs,
        batch,
        learningRate,
        schedule,
        optimiser,
        weightDecay,
        clip,
        averaging,
        checkpointEvery,
        rule,
        precision);
  }
}
