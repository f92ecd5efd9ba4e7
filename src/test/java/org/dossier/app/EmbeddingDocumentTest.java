package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/embedding.md` tells of the widget, held against the widget.
class EmbeddingDocumentTest {
  private static final String ELEMENT = read("web/elements/dossier-search.js");
  private static final String DOCUMENT = read("docs/embedding.md");

  @Test
  void tellsEveryAttribute() {
    Set<String> told = firstColumn("Attributes");
    assertThat(told).isEqualTo(found(ELEMENT, "@attr (\\w+)"));
    Set<String> observed = found(after("static observedAttributes", ";"), "'(\\w+)'");
    observed.addAll(found(after("const OF_LOOKS", ";"), "'(\\w+)'"));
    // What it looks like in which theme is a matter of styles alone.
    observed.add("theme");
    assertThat(told).isEqualTo(observed);
  }

  @Test
  void tellsEveryEvent() {
    assertThat(firstColumn("Events"))
        .isEqualTo(found(ELEMENT, "@fires ([a-z-]+)"))
        .containsAll(found(ELEMENT, "#send\\('([a-z-]+)'"));
  }

  @Test
  void tellsEveryProperty() {
    Set<String> used = found(styles(), "var\\(\\s*(--dossier-[a-z-]+)");
    assertThat(firstColumn("Colours and type"))
        .isEqualTo(used)
        .isEqualTo(found(after("@cssprop", "*/"), "(--dossier-[a-z-]+)"));
  }

  @Test
  void tellsEveryPart() {
    Set<String> told = found(section("Parts"), "(?m)`([a-z-]+)`(?=[, ])");
    assertThat(told).isEqualTo(found(after("@csspart", "@cssprop"), "([a-z]+(?:-[a-z]+)*)"));
    assertThat(told).containsAll(found(elements(), "part: '([a-z-]+)'"));
  }

  @Test
  void thePolicyItNamesIsTheOneThatIsTested() {
    assertThat(section("Content-Security-Policy")).contains("script-src", "connect-src");
    assertThat(read("src/test/java/org/dossier/browser/EmbedTest.java"))
        .contains("default-src 'none'; script-src 'self' %s;");
  }

  private static Set<String> firstColumn(String heading) {
    return found(section(heading), "(?m)^\\| `([a-z-]+)` \\|");
  }

  private static String section(String heading) {
    String rest = DOCUMENT.substring(DOCUMENT.indexOf("\n## " + heading + "\n") + 4);
    int end = rest.indexOf("\n## ");
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static String after(String start, String end) {
    int from = ELEMENT.indexOf(start) + start.length();
    return ELEMENT.substring(from, ELEMENT.indexOf(end, from));
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String elements() {
    return all("web/elements", ".js");
  }

  private static String styles() {
    return all("web/styles", ".css");
  }

  private static String all(String folder, String ending) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(ending))
          .sorted()
          .map(EmbeddingDocumentTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
