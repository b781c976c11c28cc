package org.tributary.engine.describe;

import java.util.ArrayList;
import java.util.List;
import org.tributary.engine.bind.OptionDeclaration;
import org.tributary.engine.bind.OptionType;
import org.tributary.engine.bind.OptionsShape;
import org.tributary.engine.registry.ProductWords;
import org.tributary.engine.spec.Tree;

/**
 * One option in words.
 *
 * @param name with that of the nested record before it, as {@code schedule.warmup}
 * @param type in words, with range and unit
 * @param standard the default, {@code required}, or {@code none}
 * @param doc what it does
 */
public record OptionRow(String name, String type, String standard, String doc) {

  /** The options of a record, nested ones after the one they belong to. */
  public static List<OptionRow> of(Class<? extends Record> record) {
    List<OptionRow> rows = new ArrayList<>();
    collect(record, "", rows);
    return List.copyOf(rows);
  }

  private static void collect(Class<? extends Record> record, String prefix, List<OptionRow> rows) {
    for (OptionDeclaration option : OptionsShape.of(record).options()) {
      String name = prefix + option.name();
      rows.add(new OptionRow(name, type(option), standard(option), option.doc()));
      if (option.type() instanceof OptionType.Nested nested) {
        collect(nested.type(), name + ".", rows);
      }
    }
  }

  /** Type, range and unit in words. */
  static String type(OptionDeclaration option) {
    String words = words(option, option.type());
    String range = option.range().words();
    String unit = option.unit();
    return words
        + (range.isEmpty() ? "" : " " + range)
        + (unit.isEmpty() ? "" : ", " + unit)
        + option.where().map(where -> ", " + where.text()).orElse("")
        + (option.excludes().isEmpty()
            ? ""
            : ", instead of " + String.join(", ", option.excludes()));
  }

  private static String words(OptionDeclaration option, OptionType type) {
    if (type instanceof OptionType.ListOf list) {
      return "list of " + words(option, list.item());
    }
    if (type instanceof OptionType.Named) {
      return "values by name";
    }
    if (type instanceof OptionType.Maybe maybe) {
      return words(option, maybe.item());
    }
    if (type instanceof OptionType.Whole) {
      return "whole number";
    }
    if (type instanceof OptionType.Real) {
      return "number";
    }
    if (type instanceof OptionType.Flag) {
      return "true or false";
    }
    if (type instanceof OptionType.Choice choice) {
      return "one of " + String.join(", ", choice.words());
    }
    if (type instanceof OptionType.File) {
      return "file";
    }
    if (type instanceof OptionType.Folder) {
      return "folder";
    }
    if (type instanceof OptionType.Product product) {
      return ProductWords.of(product.type());
    }
    if (type instanceof OptionType.Nested) {
      return "options";
    }
    return option.oneOf().isEmpty() ? "text" : "one of " + String.join(", ", option.oneOf());
  }

  private static String standard(OptionDeclaration option) {
    String value =
        option.fallback().map(OptionRow::shown).orElse(option.required() ? "required" : "none");
    return option.fact().isEmpty() ? value : "${" + option.fact() + "}, else " + value;
  }

  private static String shown(Tree tree) {
    return tree.text().isEmpty() ? "\"\"" : tree.text();
  }
}
