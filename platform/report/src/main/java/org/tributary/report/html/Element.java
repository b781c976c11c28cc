package org.tributary.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An HTML element under construction; text and attribute values are escaped when rendered. */
public final class Element implements Node {
  private static final Set<String> EMPTY = Set.of("meta", "img", "br", "col");

  private final String tag;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Node> children = new ArrayList<>();

  private Element(String tag) {
    this.tag = tag;
  }

  /** An element without content. */
  public static Element of(String tag) {
    return new Element(tag);
  }

  /** An element with a class. */
  public static Element of(String tag, String style) {
    return new Element(tag).with("class", style);
  }

  /** Adds an attribute. */
  public Element with(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  /** Adds text. */
  public Element text(String text) {
    children.add(out -> out.append(Escape.html(text)));
    return this;
  }

  /** Adds a child. */
  public Element add(Node child) {
    children.add(child);
    return this;
  }

  /** Adds children. */
  public Element add(List<? extends Node> more) {
    children.addAll(more);
    return this;
  }

  /** Adds code that is already safe where it stands: the resources of this module. */
  public Element trusted(String code) {
    children.add(out -> out.append(code));
    return this;
  }

  @Override
  public void render(StringBuilder out) {
    out.append('<').append(tag);
    attributes.forEach(
        (name, value) ->
            out.append(' ').append(name).append("=\"").append(Escape.html(value)).append('"'));
    out.append('>');
    if (EMPTY.contains(tag)) {
      return;
    }
    children.forEach(child -> child.render(out));
    out.append("</").append(tag).append('>');
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    render(out);
    return out.toString();
  }
}
