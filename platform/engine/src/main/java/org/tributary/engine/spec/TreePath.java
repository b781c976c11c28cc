package org.tributary.engine.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a tree, as {@code source.similarity} or {@code metrics[0].k}.
 *
 * @param steps keys and, in brackets, positions
 */
public record TreePath(List<String> steps) {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([0-9]{1,6})]");

  public TreePath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static TreePath of(String text) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      steps.add(matcher.group(1) != null ? matcher.group(1) : "[" + matcher.group(2) + "]");
      end = matcher.end();
    }
    if (end != text.length() || steps.isEmpty() || text.startsWith(".")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no path of an option; write it as in source.similarity or metrics[0]");
    }
    return new TreePath(steps);
  }

  /**
   * The tree with the value at this place. On the way a bare id {@code x} becomes {@code {use: x}},
   * a list of one is its value, a value is a list of one, and what is missing is made.
   *
   * @throws IllegalArgumentException when the path leads through a value that has no such part
   */
  public Tree set(Tree root, Tree value) {
    return set(root, 0, value);
  }

  /** Line of this place, or of the deepest place on the way that is there. */
  public int line(Tree root) {
    Tree tree = root;
    int line = root.line();
    for (String step : steps) {
      if (tree instanceof Tree.Mapping mapping && mapping.entries().containsKey(step)) {
        line = mapping.keyLine(step);
        tree = mapping.entries().get(step);
      } else if (tree instanceof Tree.Sequence sequence
          && position(step) >= 0
          && position(step) < sequence.items().size()) {
        tree = sequence.items().get(position(step));
        line = tree.line();
      } else if (tree instanceof Tree.Sequence sequence
          && sequence.items().size() == 1
          && sequence.items().get(0) instanceof Tree.Mapping only
          && only.entries().containsKey(step)) {
        line = only.keyLine(step);
        tree = only.entries().get(step);
      } else if (position(step) != 0) {
        return line;
      }
    }
    return line;
  }

  private Tree set(Tree tree, int depth, Tree value) {
    if (depth == steps.size()) {
      return value;
    }
    String step = steps.get(depth);
    int position = position(step);
    return position >= 0
        ? setItem(tree, position, depth, value)
        : setEntry(tree, step, depth, value);
  }

  private Tree setItem(Tree tree, int position, int depth, Tree value) {
    List<Tree> items =
        new ArrayList<>(tree instanceof Tree.Sequence list ? list.items() : List.of(tree));
    if (position >= items.size()) {
      throw new IllegalArgumentException(
          "path '" + this + "' leads to position " + position + " of a list of " + items.size());
    }
    items.set(position, set(items.get(position), depth + 1, value));
    return new Tree.Sequence(items, tree.line());
  }

  private Tree setEntry(Tree tree, String key, int depth, Tree value) {
    Tree.Mapping mapping;
    if (tree instanceof Tree.Mapping given) {
      mapping = given;
    } else if (tree instanceof Tree.Sequence list && list.items().size() == 1) {
      Tree only = setEntry(list.items().get(0), key, depth, value);
      return new Tree.Sequence(List.of(only), list.line());
    } else if (tree instanceof Tree.Scalar scalar) {
      Tree.Mapping empty = Tree.Mapping.empty(scalar.line());
      mapping = scalar.isAbsent() ? empty : empty.with("use", scalar);
    } else {
      throw new IllegalArgumentException(
          "path '" + this + "' leads through a list; name the position, as in metrics[0]");
    }
    Tree child = mapping.entries().get(key);
    Tree start = child == null ? new Tree.Scalar("", false, value.line()) : child;
    return mapping.with(key, set(start, depth + 1, value));
  }

  private static int position(String step) {
    return step.startsWith("[") ? Integer.parseInt(step.substring(1, step.length() - 1)) : -1;
  }

  @Override
  public String toString() {
    return String.join(".", steps).replace(".[", "[");
  }
}
