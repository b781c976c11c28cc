package org.tributary.engine.spec;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into a tree with lines; duplicate keys are mistakes, and the first one counts. */
public final class TreeReader {
  private static final int DEEPEST = 60;
  private final List<SpecError> errors = new ArrayList<>();
  private final int fixedLine;

  private TreeReader(int fixedLine) {
    this.fixedLine = fixedLine;
  }

  /**
   * A file's tree.
   *
   * @throws BrokenYamlException when it is not YAML
   */
  static Tree read(String yaml, List<SpecError> errors) {
    TreeReader reader = new TreeReader(-1);
    Tree tree = reader.compose(yaml);
    errors.addAll(reader.errors);
    return tree;
  }

  /**
   * The tree of one value that does not come from the file; every line in it is {@code line}.
   *
   * @throws BrokenYamlException when it is not YAML
   */
  public static Tree value(String yaml, int line) {
    TreeReader reader = new TreeReader(line);
    Tree tree = reader.compose(yaml);
    if (!reader.errors.isEmpty()) {
      throw new BrokenYamlException(line, reader.errors.get(0).message());
    }
    return tree;
  }

  private Tree compose(String yaml) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      return root == null ? new Tree.Scalar("", false, Math.max(1, fixedLine)) : tree(root, "", 0);
    } catch (MarkedYAMLException broken) {
      Mark mark =
          broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
      throw new BrokenYamlException(
          mark == null ? 1 : mark.getLine() + 1,
          "this is not YAML: " + broken.getProblem() + "; check indentation, colons and quotes");
    } catch (YAMLException broken) {
      throw new BrokenYamlException(1, "this is not YAML: " + broken.getMessage());
    }
  }

  private Tree tree(Node node, String path, int depth) {
    int line = line(node);
    if (depth > DEEPEST) {
      throw new BrokenYamlException(line, "values are nested deeper than " + DEEPEST + " levels");
    }
    if (node instanceof ScalarNode scalar) {
      return new Tree.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, line);
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(tree(item, path + "[" + items.size() + "]", depth + 1));
      }
      return new Tree.Sequence(items, line);
    }
    return mapping((MappingNode) node, path, depth);
  }

  private Tree mapping(MappingNode node, String path, int depth) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        errors.add(new SpecError(line, path, "a key must be a word, was a list or a mapping"));
        continue;
      }
      String key = keyNode.getValue();
      String child = path.isEmpty() ? key : path + "." + key;
      if (entries.containsKey(key)) {
        String first = "'" + key + "' is given twice; it stands on line " + lines.get(key);
        errors.add(new SpecError(line, child, first + " already: remove one of them"));
        continue;
      }
      entries.put(key, tree(tuple.getValueNode(), child, depth + 1));
      lines.put(key, line);
    }
    return new Tree.Mapping(entries, lines, line(node));
  }

  private int line(Node node) {
    return fixedLine >= 0 ? fixedLine : node.getStartMark().getLine() + 1;
  }
}
