package org.dossier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents point at and name is there.
class LinksTest {
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern IMAGE = Pattern.compile("<img [^>]*src=\"(?!https?:)([^\"]+)\"");
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`");
  private static final Pattern FILE =
      Pattern.compile("`((?:src|web|docs|corpus|\\.mvn|\\.ci)/[^`*…{}<> ]*)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");

  static List<Path> documents() {
    return Stream.concat(
            Stream.of("", "corpus").flatMap(folder -> in(folder, 1)), in("docs", Integer.MAX_VALUE))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatItLinksToExists(Path document) {
    String text = read(document);
    for (MatchResult link : Stream.concat(all(LINK, text), all(IMAGE, text)).toList()) {
      Path target =
          link.group(1).isEmpty()
              ? document
              : document.toAbsolutePath().resolveSibling(link.group(1)).normalize();
      assertThat(target).as("%s: link %s", document, link.group()).exists();
      String anchor = link.groupCount() > 1 ? link.group(2) : null;
      if (anchor != null && target.toString().endsWith(".md")) {
        assertThat(anchors(read(target))).as("%s: %s", document, link.group()).contains(anchor);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theTypesThatItNamesExist(Path document) {
    // What changed tells of what was.
    if (!document.endsWith("CHANGES.md")) {
      assertThat(types()).as("%s", document).containsAll(named(TYPE, read(document)));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theFilesThatItNamesExist(Path document) {
    for (String file : named(FILE, read(document))) {
      assertThat(Path.of(file)).as("%s", document).exists();
    }
  }

  private static Set<String> named(Pattern pattern, String text) {
    return all(pattern, text).map(m -> m.group(1)).collect(Collectors.toSet());
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(FENCE.matcher(text).replaceAll("")).results();
  }

  /// The anchors that a page has for its headings, made as code hosts make them.
  private static Set<String> anchors(String text) {
    return all(HEADING, text)
        .map(m -> m.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Set<String> types() {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> names.add(name.replace(".java", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static Stream<Path> in(String folder, int depth) {
    try (Stream<Path> files = Files.walk(Path.of(folder), depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
