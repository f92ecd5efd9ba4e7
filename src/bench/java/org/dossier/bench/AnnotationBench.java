package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;

/// Prints how well annotations agree with people's, and how fast they are made.
///
/// Arguments: `[--annotators rules|all] [--runs N] [--errors N] FILES…`. A file is of JSON Lines,
/// gzipped where its name ends in `.gz`, each line an article, of one of two forms; the first line
/// decides for the file.
///
/// **Names**: `id`, `text` (plain text, a title if any as its first line) and `entities`, a list of
/// objects with `type` and either `text`, the name as it stands there, or `start` and `end`, UTF-16
/// code units into the article's text, the end exclusive. Types are `ORG` and `PER`; others, such as
/// `LOC` and `MISC`, are passed over. Compared are the sets of different surface forms of each
/// article, folded: case, spaces, full stops, a leading "the" and a closing "'s" do not count. What
/// Dossier found are the words of all its evidence, whatever value they were resolved to.
///
/// **Places**: `id`, `title`, `body`, `dateline` (title and dateline may be missing) and `places`, the
/// countries that the article is about, by English name in lower case with hyphens for other
/// characters (`usa`, `uk`, `west-germany` also). Names without a code are listed and left out, and
/// articles without places. Compared are the sets of each article, of Dossier's those of a salience
/// of 0.4 or more (of 1 for the most salient).
///
/// F1, precision and recall are over all articles together. Everything is measured by the rules
/// alone and with the recogniser; `--annotators` leaves one out. Speed is the best of `--runs` (5; 0:
/// none) over the whole file, in CPU time of one thread. `--errors N` also prints the most frequent
/// misses and false finds.
public final class AnnotationBench {
  private static final double ABOUT = 0.4;

  private final AnnotationPipeline pipeline;
  private final PrintStream out;
  private final int errors;
  private final int runs;

  private AnnotationBench(AnnotationPipeline pipeline, PrintStream out, int errors, int runs) {
    this.pipeline = pipeline;
    this.out = out;
    this.errors = errors;
    this.runs = runs;
  }

  /// Runs the measurements.
  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>();
    int errors = 0;
    int runs = 5;
    boolean rules = true;
    boolean all = true;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--errors" -> errors = Integer.parseInt(args[++i]);
        case "--runs" -> runs = Integer.parseInt(args[++i]);
        case "--annotators" -> {
          String which = args[++i];
          rules = which.equals("rules");
          all = which.equals("all");
        }
        default -> files.add(Path.of(args[i]));
      }
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    List<SpanProposer> proposers = new ArrayList<>();
    if (rules) {
      proposers.add(SpanProposer.NONE);
    }
    if (all) {
      proposers.add(Recogniser.shipped());
    }
    for (SpanProposer proposer : proposers) {
      System.out.println(
          proposer == SpanProposer.NONE ? "== rules alone" : "== rules and the recogniser");
      AnnotationPipeline pipeline = AnnotationPipeline.standard(today, proposer);
      AnnotationBench bench = new AnnotationBench(pipeline, System.out, errors, runs);
      for (Path file : files) {
        bench.measure(file);
      }
    }
  }

  private void measure(Path file) throws IOException {
    List<JsonNode> lines = JsonLines.read(file);
    out.println(file.getFileName() + ": " + lines.size() + " articles");
    if (lines.getFirst().has("entities")) {
      surfaces(lines, Facet.ORGANIZATION, "ORG");
      surfaces(lines, Facet.PERSON, "PER");
    } else {
      places(lines);
    }
    speed(lines);
  }

  private static Article article(JsonNode line) {
    if (line.has("entities")) {
      return Article.of(line.get("id").asText(), "-", line.get("text").asText());
    }
    String title = line.path("title").asText("");
    String body = line.path("dateline").asText("") + " " + line.path("body").asText("");
    return Article.of(
        line.get("id").asText(), title.isBlank() ? "-" : title, title + "\n" + body);
  }

  private void surfaces(List<JsonNode> lines, Facet facet, String type) {
    Score score = new Score();
    for (JsonNode line : lines) {
      String text = line.get("text").asText();
      Set<String> wanted = new HashSet<>();
      for (JsonNode entity : line.get("entities")) {
        if (entity.get("type").asText().equals(type)) {
          wanted.add(
              folded(
                  entity.has("text")
                      ? entity.get("text").asText()
                      : text.substring(
                          entity.get("start").asInt(), entity.get("end").asInt())));
        }
      }
      Set<String> found = new HashSet<>();
      for (Annotation annotation : pipeline.annotate(article(line)).of(facet)) {
        for (Mention mention : annotation.evidence()) {
          found.add(folded(mention.text()));
        }
      }
      score.add(wanted, found);
    }
    score.print(facet.key());
  }

  private static String folded(String name) {
    String folded =
        name.toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'')
            .replaceAll("\\s+", " ")
            .replaceAll(" ?'s?$", "")
            .replaceAll("^the ", "");
    return folded.replace(" ", "").replace(".", "");
  }

  private void places(List<JsonNode> lines) {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(
          Locale.of("", code)
              .getDisplayCountry(Locale.ENGLISH)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z]+", "-"),
          code);
    }
    codes.putAll(
        Map.of("usa", "US", "uk", "GB", "ussr", "RU", "uae", "AE", "burma", "MM", "zaire", "CD"));
    codes.putAll(Map.of("hong-kong", "HK", "east-germany", "DE", "czechoslovakia", "CZ"));
    codes.putAll(Map.of("yugoslavia", "RS", "ivory-coast", "CI", "macao", "MO", "turkey", "TR"));
    codes.putAll(Map.of("west-germany", "DE", "kampuchea", "KH", "us-virgin-islands", "VI"));
    codes.putAll(Map.of("yemen-arab-republic", "YE", "yemen-demo-republic", "YE"));
    codes.putAll(Map.of("trinidad-tobago", "TT", "swaziland", "SZ", "cape-verde", "CV"));
    Score score = new Score();
    Set<String> unknown = new HashSet<>();
    for (JsonNode line : lines) {
      Set<String> wanted = new HashSet<>();
      for (JsonNode place : line.get("places")) {
        String code = codes.get(place.asText());
        if (code == null) {
          unknown.add(place.asText());
        } else {
          wanted.add(code);
        }
      }
      if (line.get("places").isEmpty()) {
        continue;
      }
      Set<String> found = new HashSet<>();
      AnnotatedArticle annotated = pipeline.annotate(article(line));
      for (Annotation annotation : annotated.of(Facet.COUNTRY)) {
        if (annotation.salience() >= ABOUT) {
          found.add(annotation.value().id());
        }
      }
      score.add(wanted, found);
    }
    score.print("country, salience >= " + ABOUT);
    if (!unknown.isEmpty()) {
      out.println("  places without a code: " + unknown);
    }
  }

  private void speed(List<JsonNode> lines) {
    if (runs == 0) {
      return;
    }
    List<Article> articles = lines.stream().map(AnnotationBench::article).toList();
    long bytes =
        articles.stream().mapToLong(a -> a.body().getBytes(StandardCharsets.UTF_8).length).sum();
    var threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int run = 0; run < runs; run++) {
      long start = threads.getCurrentThreadCpuTime();
      articles.forEach(pipeline::annotate);
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      best = Math.max(best, bytes / 1e6 / seconds);
    }
    out.printf(Locale.ROOT, "  %.1f MB/s of CPU time (%.1f MB)%n", best, bytes / 1e6);
  }

  private final class Score {
    private int right;
    private int wanted;
    private int found;
    private final Map<String, Integer> missed = new TreeMap<>();
    private final Map<String, Integer> wrong = new TreeMap<>();

    void add(Set<String> want, Set<String> find) {
      wanted += want.size();
      found += find.size();
      for (String name : want) {
        if (find.contains(name)) {
          right++;
        } else {
          missed.merge(name, 1, Integer::sum);
        }
      }
      find.stream().filter(n -> !want.contains(n)).forEach(n -> wrong.merge(n, 1, Integer::sum));
    }

    void print(String what) {
      double precision = (double) right / Math.max(1, found);
      double recall = (double) right / Math.max(1, wanted);
      out.printf(
          Locale.ROOT,
          "  %s: F1 %.3f (precision %.3f, recall %.3f; %d wanted)%n",
          what,
          2 * precision * recall / (precision + recall),
          precision,
          recall,
          wanted);
      if (errors > 0) {
        out.println("    missed: " + most(missed));
        out.println("    wrong: " + most(wrong));
      }
    }

    private List<String> most(Map<String, Integer> counts) {
      return counts.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .limit(errors)
          .map(e -> e.getKey() + " " + e.getValue())
          .toList();
    }
  }
}
