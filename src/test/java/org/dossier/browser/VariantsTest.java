package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/// The pages that show the widget in the situations it must stand.
class VariantsTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("web", "variants"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsItsWidgets(String name) throws IOException {
    if (name.equals("server-down.html")) {
      browser.expectComplaint("/variants/no-server/");
    }
    browser.open(SITE.url("/variants/" + name));
    long widgets = browser.driver().findElements(By.cssSelector("dossier-search")).size();
    assertThat(widgets).isPositive();
    for (int i = 0; i < widgets; i++) {
      SearchPage widget = SearchPage.in(browser, i).settled();
      assertThat(widget.has("[part=problem]")).isEqualTo(name.equals("server-down.html"));
    }
    browser.picture("variant-" + name.replace(".html", ""));
  }
}
