package org.dossier.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Takes the README's picture of the search page, `docs/images/search.webp`, from the collection
/// that comes along; it is no test and runs only when it is asked for: `mvn -Dquick test
/// -Dtest=ReadmePicture`.
class ReadmePicture {
  private static final Path PICTURE = Path.of("docs", "images", "search.webp");

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void ofASearch() throws IOException {
    SearchPage page = SearchPage.in(browser);
    browser.size(1240, 860);
    page.open(SITE.url("/?q=iran+sanctions&country=CA"));
    browser.await(
        "stillness",
        () -> browser.is("document.getAnimations().every((a) => a.playState !== 'running')"));
    Map<String, Object> taken =
        browser
            .driver()
            .executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 80));
    Files.createDirectories(PICTURE.getParent());
    Files.write(
        PICTURE, Base64.getDecoder().decode(Objects.requireNonNull(taken.get("data")).toString()));
  }
}
