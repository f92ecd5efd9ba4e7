package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.Article;
import org.dossier.article.Span;
import org.dossier.source.ArticleFormats;
import org.dossier.source.Reading;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// Measures what is read out of saved web pages: the body by the F1 of its words (what is not
/// searched as text, furniture and the headline, left out), title, day and publisher by equality,
/// whatever case and punctuation. What a line does not state is not asked for.
///
/// Arguments: the folder that paths of pages are relative to, then files of JSON Lines, each line a
/// page: `html`, its path, and what is true of it: `body`, `title`, `date`, `publisher`. With
/// `--worst N` before them, the N worst bodies and what else is wrong are listed.
public final class MetadataBench {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final PrintStream out;
  private final ArticleFormats formats = ArticleFormats.standard(Clock.systemUTC());
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Double> bodies = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private int unread;
  private int missing;

  private MetadataBench(PrintStream out) {
    this.out = out;
  }

  /// Runs the measurements.
  public static void main(String[] args) throws IOException {
    boolean listed = args[0].equals("--worst");
    int worst = listed ? Integer.parseInt(args[1]) : 0;
    int first = listed ? 2 : 0;
    Path folder = Path.of(args[first]);
    for (int i = first + 1; i < args.length; i++) {
      new MetadataBench(System.out).run(folder, Path.of(args[i]), worst);
    }
  }

  private void run(Path folder, Path file, int worst) throws IOException {
    for (JsonNode page : JsonLines.read(file)) {
      Path path = folder.resolve(page.path("html").asText());
      if (!Files.exists(path)) {
        missing++;
        continue;
      }
      Article article = read(path);
      if (article == null) {
        unread++;
        wrong.add(page.path("id").asText() + ": not read");
      }
      measure(page, article);
    }
    double f1 = bodies.values().stream().mapToDouble(d -> d).average().orElse(0);
    out.printf(
        Locale.ROOT,
        "%s: %d pages (%d not read, %d not there)  body F1 %.3f  title %s  day %s  publisher %s%n",
        file.getFileName(),
        bodies.size(),
        unread,
        missing,
        f1,
        rate("title"),
        rate("date"),
        rate("publisher"));
    bodies.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(worst)
        .forEach(e -> out.printf(Locale.ROOT, "  %.3f %s%n", e.getValue(), e.getKey()));
    if (worst > 0) {
      wrong.forEach(line -> out.println("  " + line));
    }
  }

  private @Nullable Article read(Path path) throws IOException {
    List<Article> articles = new ArrayList<>();
    String name = String.valueOf(path.getFileName());
    formats.read(
        new SourceFile(name, path, Files.size(path)),
        reading -> {
          if (reading instanceof Reading.Found found) {
            articles.add(found.article());
          }
        },
        bytes -> {});
    return articles.isEmpty() ? null : articles.getFirst();
  }

  private void measure(JsonNode page, @Nullable Article article) {
    String id = page.path("id").asText();
    String body = page.path("body").asText("");
    if (!body.isBlank()) {
      bodies.put(id, article == null ? 0 : f1(words(body), words(text(article))));
    }
    String title = article == null ? "" : article.title();
    check(id, "title", page, plain(page.path("title").asText("")), plain(title), title);
    String day = page.path("date").asText("");
    String published =
        article == null || article.published() == null
            ? ""
            : article.published().date().toString();
    check(id, "date", page, day.substring(0, Math.min(10, day.length())), published, published);
    String publisher = article == null ? null : article.origin().publisher();
    String named = publisher == null ? "" : publisher;
    check(id, "publisher", page, plain(page.path("publisher").asText("")), plain(named), named);
  }

  private void check(
      String id, String what, JsonNode page, String expected, String found, String shown) {
    if (page.path(what).isNull() || expected.isEmpty()) {
      return;
    }
    int[] count = counts.computeIfAbsent(what, w -> new int[2]);
    count[1]++;
    if (expected.equals(found)) {
      count[0]++;
    } else {
      wrong.add("%s %s: `%s` but `%s`".formatted(id, what, page.path(what).asText(), shown));
    }
  }

  private String rate(String what) {
    int[] count = counts.getOrDefault(what, new int[2]);
    return count[1] == 0
        ? "-"
        : String.format(Locale.ROOT, "%.3f (%d/%d)", (double) count[0] / count[1], count[0], count[1]);
  }

  /// The text as it is searched, shown and annotated.
  private static String text(Article article) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    List<Span> left = new ArrayList<>(article.layout().furniture());
    if (article.layout().headline() != null) {
      left.add(article.layout().headline());
    }
    left.sort(Comparator.comparingInt(Span::start));
    for (Span span : left) {
      text.append(article.body(), from, Math.max(from, span.start())).append(' ');
      from = Math.max(from, span.end());
    }
    return text.append(article.body(), from, article.body().length()).toString();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group();
      boolean spaceless =
          Character.isIdeographic(word.codePointAt(0)) || Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HIRAGANA;
      if (spaceless) {
        word.codePoints().forEach(c -> words.merge(Character.toString(c), 1, Integer::sum));
      } else {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  private static double f1(Map<String, Integer> expected, Map<String, Integer> found) {
    int shared = 0;
    for (Map.Entry<String, Integer> word : expected.entrySet()) {
      shared += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
    }
    int all = sum(expected) + sum(found);
    return all == 0 ? 1 : 2.0 * shared / all;
  }

  private static int sum(Map<String, Integer> words) {
    return words.values().stream().mapToInt(n -> n).sum();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
