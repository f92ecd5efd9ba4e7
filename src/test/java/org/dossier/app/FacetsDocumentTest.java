package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;

/// What `docs/facets.md` tells of the facets, held against them.
class FacetsDocumentTest {
  private static List<MatchResult> found(String pattern) throws IOException {
    String text = Files.readString(Path.of("docs/facets.md"));
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().toList();
  }

  @Test
  void itTellsEveryFacetAndWhatStandsForNoValue() throws IOException {
    assertThat(
            found("^\\| `(\\w+)` \\|.*\\| `(\\w+)` \\|$").stream()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList())
        .containsExactlyElementsOf(
            Stream.of(Facet.values()).map(f -> f.key() + " " + f.missingId()).toList());
  }

  @Test
  void theRulesThatItNamesAreThoseOfTheCode() throws IOException {
    Set<String> rules = new TreeSet<>();
    for (MatchResult row : found("^\\| (`[a-z ]+`(?:, `[a-z ]+`)*) \\| [a-z].* \\| .*\\|$")) {
      if (!row.group().endsWith("` |")) {
        names(row.group(1), rules);
      }
    }
    for (MatchResult list : found("\\((`[a-z ]+`(?:,\\s+`[a-z ]+`)+)\\)")) {
      names(list.group(1), rules);
    }
    assertThat(rules).hasSizeGreaterThan(15);
    String code;
    try (Stream<Path> files =
        Stream.concat(
            Files.walk(Path.of("src/main/java/org/dossier/annotate")),
            Files.walk(Path.of("src/main/java/org/dossier/article")))) {
      code =
          files
              .filter(Files::isRegularFile)
              .map(FacetsDocumentTest::read)
              .collect(Collectors.joining());
    }
    for (String rule : rules) {
      assertThat(code).contains("\"" + rule + "\"");
    }
  }

  private static void names(String list, Set<String> into) {
    Pattern.compile("`([a-z ]+)`").matcher(list).results().forEach(m -> into.add(m.group(1)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
