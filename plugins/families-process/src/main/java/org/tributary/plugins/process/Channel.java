package org.tributary.plugins.process;

/** A way to ask a program. Safe for many threads at once. */
interface Channel {

  /**
   * Asks and waits.
   *
   * @param notes hears what the program says on its way
   * @return the answer, whose header has {@code ok}
   * @throws ProgramFailure when there is none, in one sentence
   * @throws org.tributary.sdk.CensoredException when the program says that its result is one
   */
  Message ask(Message question, Notes notes);

  /** Who hears of a question that is being answered. */
  interface Notes {
    /** A message before the answer: progress, a number of a series, a model of a training time. */
    default void hear(Message note) {}

    /** Called again and again; throws when nobody waits any more. */
    default void checkCancelled() {}
  }
}
