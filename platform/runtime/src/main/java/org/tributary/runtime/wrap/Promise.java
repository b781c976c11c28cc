package org.tributary.runtime.wrap;

/** What an interface promises of the result of one of its methods. */
@FunctionalInterface
interface Promise {
  /** Promises nothing that is looked at. */
  Promise NONE = (target, arguments, result) -> "";

  /**
   * What is wrong with a result, in words that follow "it returned"; empty when nothing is.
   *
   * @param target object that returned it
   * @param arguments it was called with
   */
  String broken(Object target, Object[] arguments, Object result);
}
