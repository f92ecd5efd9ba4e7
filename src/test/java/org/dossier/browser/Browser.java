package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchShadowRootException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Gives each test a fresh tab of the run's [Chromium], and fails it if the page complained in the
/// console. What a failed test saw, and the console, are kept under `target/browser/`.
final class Browser implements BeforeEachCallback, AfterEachCallback {
  private static final Path KEPT = Path.of("target", "browser");
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(40);

  private final List<String> expected = new ArrayList<>();
  private final boolean scripts;
  private @Nullable ChromeDriver chrome;

  Browser() {
    this(true);
  }

  private Browser(boolean scripts) {
    this.scripts = scripts;
  }

  /// One in which a reader has switched JavaScript off. What a test itself runs in a page runs.
  static Browser withoutScripts() {
    return new Browser(false);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    chrome =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                "dossier-chromium " + scripts, key -> Chromium.start(scripts), Chromium.class)
            .driver;
    expected.clear();
    String old = chrome.getWindowHandle();
    String fresh = chrome.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    chrome.switchTo().window(old).close();
    chrome.switchTo().window(fresh);
    // What an earlier test chose is no choice of this one's reader.
    chrome.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "local_storage"));
    size(1280, 900);
    console();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (chrome == null) {
      return; // It could not be started, which has been told.
    }
    List<String> complaints = console();
    String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
      keep(name.replaceAll("[^A-Za-z0-9.-]+", "_"), complaints);
    }
    if (context.getExecutionException().isEmpty()) {
      assertThat(complaints).as("complaints in the browser's console").isEmpty();
    }
  }

  ChromeDriver driver() {
    return Objects.requireNonNull(chrome, "no test is running");
  }

  /// Lets a complaint of the console that contains the text pass in this test.
  void expectComplaint(String part) {
    expected.add(part);
  }

  void open(String address) {
    driver().get(address);
  }

  /// Waits until the condition holds; what fails meanwhile because the page changes is tried again.
  void await(String what, BooleanSupplier condition) {
    new WebDriverWait(driver(), PATIENCE, LOOK_AGAIN)
        .ignoring(StaleElementReferenceException.class)
        .ignoring(NoSuchElementException.class)
        .ignoring(NoSuchShadowRootException.class)
        .ignoring(JavascriptException.class)
        .ignoring(TimeoutException.class)
        .withMessage(() -> what)
        .until(d -> condition.getAsBoolean());
  }

  /// Does what leads away from the page, and waits until the next page has come. Chromium may still
  /// answer for the old one when a click or a key has returned.
  void leave(Runnable step) {
    script("document.documentElement.dataset.left = 'soon';");
    step.run();
    await(
        "another page",
        () ->
            is(
                "!('left' in document.documentElement.dataset)"
                    + " && document.readyState === 'complete'"));
  }

  /// The value of an expression or of a function's body in the page.
  @Nullable Object script(String body, Object... arguments) {
    return driver().executeScript(body, arguments);
  }

  /// What the body of an async function in the page comes to.
  @Nullable Object asyncScript(String body, Object... arguments) {
    String wrapped =
        "const done = arguments[arguments.length - 1]; (async (...args) => {"
            + body
            + "})(...arguments).then((value) => done({ value }), (e) => done({ error: String(e) }));";
    Map<?, ?> answer =
        (Map<?, ?>) Objects.requireNonNull(driver().executeAsyncScript(wrapped, arguments));
    assertThat(answer.get("error")).isNull();
    return answer.get("value");
  }

  boolean is(String expression) {
    return Boolean.TRUE.equals(script("return Boolean(" + expression + ");"));
  }

  String text(String expression) {
    return String.valueOf(script("return " + expression + ";"));
  }

  void press(CharSequence... keys) {
    new Actions(driver()).sendKeys(keys).perform();
  }

  void pressWithControl(String key) {
    new Actions(driver()).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /// The size of the page's window in CSS pixels.
  void size(int width, int height) {
    driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /// `light` or `dark`, as the reader's system asks for; motion is reduced, so nothing fades.
  void scheme(String scheme) {
    media("prefers-color-scheme", scheme);
  }

  /// A wish of the reader's system by the name of its media feature; motion is reduced.
  void media(String feature, String value) {
    driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features",
                List.of(
                    Map.of("name", feature, "value", value),
                    Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /// Shows pages as they are printed, for a reader whose system is dark.
  void onPaper() {
    driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "media",
                "print",
                "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  /// The size of letters that the reader has set, in CSS pixels; 16 is usual.
  void letters(int size) {
    driver().executeCdpCommand("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", size)));
  }

  /// Runs the script in each document that is opened from now on, before all others.
  void beforeEachDocument(String script) {
    driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /// Keeps a picture of what is in the window.
  void picture(String name) throws IOException {
    byte[][] picture = new byte[1][];
    // Chromium gives none of a page that it is still putting in place of another.
    await(
        "a picture",
        () -> {
          picture[0] = driver().getScreenshotAs(OutputType.BYTES);
          return true;
        });
    Files.createDirectories(KEPT);
    Files.write(KEPT.resolve(name + ".png"), picture[0]);
  }

  private void keep(String name, List<String> complaints) throws IOException {
    Files.createDirectories(KEPT);
    Files.writeString(
        KEPT.resolve(name + ".log"),
        driver().getCurrentUrl() + "\n" + String.join("\n", complaints) + "\n");
    try {
      picture(name);
    } catch (WebDriverException e) {
      Files.writeString(KEPT.resolve(name + ".png.missing"), e.getMessage());
    }
  }

  private List<String> console() {
    return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::toString)
        .filter(line -> expected.stream().noneMatch(line::contains))
        .toList();
  }
}
