package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.http.DossierServer;
import org.dossier.http.Served;
import org.dossier.http.ServerSettings;
import org.dossier.query.NameResolver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// Prints what a first visit costs on a slow phone connection, in a real Chromium: for each page, how
/// long until its first result is on the screen, and until scripts have taken over; how many requests
/// and bytes; how much the layout shifted; how many requests went elsewhere.
///
/// Arguments: `INDEX [RUNS]`: an index of the articles that come along, and how often each page is
/// visited (5). The network is that of Lighthouse's "slow 4G", 1.6 Mbit/s down and 750 kbit/s up, with
/// its round trip of 150 ms before each answer, and once more with the 562.5 ms that Lighthouse
/// puts there in place of connections, which the browser's tools do not slow down. Each is told for
/// this machine's processor and for one four times slower. Medians; nothing is cached before.
public final class ColdLoadBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double DOWN = 1_600_000 / 8.0;
  private static final double UP = 750_000 / 8.0;
  private static final long PATIENCE_MILLIS = 60_000;
  private static final Map<String, String> FIRST =
      Map.of("/?", ".hit", "/a", ".text p", "/c", ".value-total");

  /// Watches from before the page begins: when what one came for is painted, and what shifts.
  private static final String WATCH =
      """
      window.__seen = { shift: 0, lcp: 0 };
      const found = (css) => [...document.querySelectorAll('dossier-search, dossier-article, dossier-value')]
        .flatMap((host) => [host, host.shadowRoot]).filter(Boolean)
        .map((root) => root.querySelector(css)).find((node) => node?.getBoundingClientRect().height > 0);
      const look = () => {
        if (!__seen.first && found(%1$s)) {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { __seen.first ??= performance.now(); };
          channel.port2.postMessage(0);
        }
        if (!__seen.taken && document.querySelector('dossier-search, dossier-article, dossier-value')?.matches(':defined')
            && !document.querySelector('dossier-search > .served, svg.fill, .no-scripts')) __seen.taken = performance.now();
        if (!__seen.first || !__seen.taken) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) __seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      """;

  private ColdLoadBench() {}

  private record Visit(double paint, double first, double taken, int requests, long bytes, double shift, int elsewhere) {}

  /// Runs it.
  public static void main(String[] args) throws IOException {
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    List<String> pages =
        List.of(
            "/",
            "/?q=iran",
            "/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt?q=iran",
            "/country/IR");
    System.out.printf(
        Locale.ROOT,
        "%-26s %-7s %-4s %9s %9s %9s %9s %7s %6s %6s%n",
        "page", "latency", "cpu", "paint ms", "first ms", "taken ms", "requests", "kB", "CLS", "others");
    try (LuceneCollection collection = LuceneCollection.open(Path.of(args[0]));
        DossierServer server =
            DossierServer.start(
                new ServerSettings("127.0.0.1", 0, "*", "bench"),
                Served.of(collection, NameResolver.NONE))) {
      String base = "http://127.0.0.1:" + server.port();
      ChromeDriver driver = start();
      try {
        for (double latency : List.of(150.0, 562.5)) {
          for (int slower : List.of(1, 4)) {
            for (String page : pages) {
              List<Visit> visits = new ArrayList<>();
              for (int run = 0; run < runs; run++) {
                visits.add(visit(driver, base, page, latency, slower));
              }
              print(page, latency, slower, visits);
            }
          }
        }
      } finally {
        driver.quit();
      }
    }
  }

  private static ChromeDriver start() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-GB");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return new ChromeDriver(options);
  }

  private static Visit visit(
      ChromeDriver driver, String base, String page, double latency, int slower) throws IOException {
    String old = driver.getWindowHandle();
    String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    driver.switchTo().window(old).close();
    driver.switchTo().window(fresh);
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 412, "height", 823, "deviceScaleFactor", 1.75, "mobile", true));
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", false, "latency", latency, "downloadThroughput", DOWN, "uploadThroughput", UP));
    driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", slower));
    String css = FIRST.getOrDefault(page.substring(0, Math.min(2, page.length())), ".hit");
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of("source", WATCH.formatted("'" + css + "'")));
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(base + page);
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (driver.executeScript("return __seen.taken && __seen.first") == null
        && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    // What shifts after the page has been taken over counts too.
    driver.executeAsyncScript("setTimeout(arguments[0], 1500)");
    JsonNode seen =
        JSON.readTree(
            String.valueOf(
                driver.executeScript(
                    "return JSON.stringify({ ...__seen, paint: performance.getEntriesByName("
                        + "'first-contentful-paint')[0]?.startTime })")));
    return network(driver, base, seen);
  }

  private static Visit network(ChromeDriver driver, String base, JsonNode seen) throws IOException {
    int requests = 0;
    int elsewhere = 0;
    long bytes = 0;
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      JsonNode told = message.path("params");
      switch (message.path("method").asText()) {
        case "Network.requestWillBeSent" -> {
          String url = told.at("/request/url").asText();
          if (url.startsWith("http")) {
            requests++;
            elsewhere += url.startsWith(base) ? 0 : 1;
          }
        }
        case "Network.loadingFinished" -> bytes += told.path("encodedDataLength").asLong();
        default -> {}
      }
    }
    double paint = seen.path("paint").asDouble();
    return new Visit(
        paint,
        Math.max(paint, seen.path("first").asDouble()),
        seen.path("taken").asDouble(),
        requests,
        bytes,
        seen.path("shift").asDouble(),
        elsewhere);
  }

  private static void print(String page, double latency, int slower, List<Visit> visits) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %-7.1f %-4s %9.0f %9.0f %9.0f %9.0f %7.1f %6.3f %6.0f%n",
        page.length() > 26 ? page.substring(0, 23) + "..." : page,
        latency,
        slower + "x",
        median(visits.stream().map(Visit::paint).toList()),
        median(visits.stream().map(Visit::first).toList()),
        median(visits.stream().map(Visit::taken).toList()),
        median(visits.stream().map(v -> (double) v.requests()).toList()),
        median(visits.stream().map(v -> v.bytes() / 1000.0).toList()),
        visits.stream().mapToDouble(Visit::shift).max().orElse(0),
        median(visits.stream().map(v -> (double) v.elsewhere()).toList()));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
