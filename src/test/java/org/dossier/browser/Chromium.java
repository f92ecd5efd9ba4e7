package org.dossier.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The one browser of a run, with a profile of its own that goes when it goes.
final class Chromium implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-color-profile=srgb",
          "--lang=en-GB");

  final ChromeDriver driver;
  private final Path profile;

  private Chromium(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /// Starts it. A machine without a browser fails the test, unless `dossier.browser` (a property,
  /// or `DOSSIER_BROWSER` in the environment) is `optional`: then the test is left out.
  static Chromium start(boolean scripts) {
    Optional<File> browser = BROWSERS.stream().flatMap(Chromium::onPath).findFirst();
    Optional<File> driver = onPath("chromedriver").findFirst();
    if (browser.isEmpty() || driver.isEmpty()) {
      String reason =
          "The browser tests need Chromium and its driver: apt-get install chromium chromium-driver";
      Assumptions.assumeFalse(isOptional(), reason);
      return fail(reason + " (or set dossier.browser=optional to leave them out)");
    }
    try {
      Path profile = Files.createTempDirectory("dossier-chromium");
      return new Chromium(start(browser.get(), driver.get(), profile, scripts), profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChromeDriver start(File browser, File driver, Path profile, boolean scripts) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver)
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    ChromeDriver started = new ChromeDriver(service, options);
    WebDriver.Timeouts timeouts = started.manage().timeouts();
    timeouts.scriptTimeout(Duration.ofSeconds(60));
    timeouts.pageLoadTimeout(Duration.ofSeconds(60));
    return started;
  }

  private static Stream<File> onPath(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(dir -> new File(dir, name))
        .filter(File::canExecute);
  }

  private static boolean isOptional() {
    return "optional".equals(System.getProperty("dossier.browser"))
        || "optional".equals(System.getenv("DOSSIER_BROWSER"));
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    Folders.delete(profile);
  }
}
