package imprimatur.report.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where fonts are looked for, and in which order: every TrueType file of the folders that were
 * named, by its name; then, of those of the system, the files that {@code fonts.txt} lists.
 *
 * @param named folders that the reader named
 * @param system folders of the system
 */
public record FontFolders(List<Path> named, List<Path> system) {
  private static final int DEEPEST = 6;

  public FontFolders {
    named = List.copyOf(named);
    system = List.copyOf(system);
  }

  /** The folders that were named, then those where systems keep fonts. */
  public static FontFolders standard(List<Path> named) {
    String home = System.getProperty("user.home", "");
    return new FontFolders(
        named,
        Stream.of(
                home + "/.local/share/fonts",
                home + "/.fonts",
                "/usr/local/share/fonts",
                "/usr/share/fonts",
                home + "/Library/Fonts",
                "/Library/Fonts",
                "/System/Library/Fonts",
                "C:/Windows/Fonts")
            .map(Path::of)
            .toList());
  }

  /** The fonts in the order in which they are tried. */
  List<Font> fonts() {
    List<Font> fonts = new ArrayList<>();
    for (Path folder : named) {
      files(folder).values().stream()
          .sorted()
          .forEach(file -> Font.of(file, Optional.empty()).ifPresent(fonts::add));
    }
    Map<String, Path> files = new HashMap<>();
    system.forEach(folder -> files(folder).forEach(files::putIfAbsent));
    for (String[] names : preferred()) {
      Optional<Path> bold = Optional.ofNullable(names.length > 1 ? files.get(names[1]) : null);
      Optional.ofNullable(files.get(names[0]))
          .flatMap(file -> Font.of(file, bold))
          .ifPresent(fonts::add);
    }
    return fonts;
  }

  private static Map<String, Path> files(Path folder) {
    Map<String, Path> files = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
        all.filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(".ttf"))
            .sorted()
            .forEach(file -> files.putIfAbsent(name(file), file));
      } catch (IOException | UncheckedIOException e) {
        return files; // a folder that cannot be read has no fonts for us
      }
    }
    return files;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<String[]> preferred() {
    try (InputStream in = FontFolders.class.getResourceAsStream("fonts.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split(" ", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
