package org.tributary.plugins.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;

/**
 * The files of one source.
 *
 * @param name of the source
 * @param files in reading order, at least one
 */
record TextFiles(String name, List<Path> files) {

  /** Files first, then folders, in the order of the options. */
  static List<TextFiles> of(TextOptions options) {
    List<Path> places = new ArrayList<>();
    List<List<Path>> contents = new ArrayList<>();
    for (InputFile file : options.files()) {
      places.add(file.path());
      contents.add(List.of(file.path()));
    }
    for (InputFolder folder : options.folders()) {
      if (folder.files().isEmpty()) {
        throw new OptionException("folders", folder.path().getFileName() + " holds no file");
      }
      places.add(folder.path());
      contents.add(folder.files());
    }
    // Not said by the options themselves: a file that is missing would then be said twice.
    if (places.isEmpty()) {
      throw new OptionException("files", "name at least one of files, or of folders");
    }
    if (new HashSet<>(places).size() < places.size()) {
      throw new OptionException("files", "one text is named twice: two sources need two texts");
    }
    List<String> names = names(places);
    List<TextFiles> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(new TextFiles(names.get(i), contents.get(i)));
    }
    return all;
  }

  /** The name without ending, with as many folders before it as tell the texts apart. */
  private static List<String> names(List<Path> places) {
    for (int folders = 0; ; folders++) {
      List<String> names = new ArrayList<>();
      boolean longest = true;
      for (Path place : places) {
        int from = Math.max(0, place.getNameCount() - 1 - folders);
        longest &= from == 0;
        names.add(stem(place.subpath(from, place.getNameCount()).toString().replace('\\', '/')));
      }
      if (new HashSet<>(names).size() == names.size()) {
        return names;
      }
      if (longest) {
        // One stem with two endings, in one folder.
        return places.stream().map(place -> place.getFileName().toString()).toList();
      }
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
