package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.annotate.publication.PublicationDating;
import org.dossier.annotate.publication.YearModel;
import org.dossier.annotate.publication.YearWords;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;

/// Prints how often the year of an article is found, and found right, when nothing states it.
///
/// Arguments: `[--today YYYY-MM-DD] [--years] FILES…`. A file is of JSON Lines, gzipped where its
/// name ends in `.gz`, each line an article with `id`, `title` (may be missing), `body` (plain text)
/// and `date` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a time after it is ignored); lines without such a
/// date are left out. Other fields are not read, so no metadata and no address tells the date. Of
/// the body, each line near the top that Dossier takes for a statement of the date is taken away,
/// or the date alone where the line is a paragraph. Each file is measured by itself:
///
/// - by the rules alone, over all articles;
/// - with the words of each year learned from one half (each second line, its true dates given) and
///   tested on the other, both ways, the two counted together.
///
/// `--today` is the day that no date is after; without it, the day of the run. `--years` also prints
/// the figures by true year.
public final class YearBench {
  private static final int SHORT = 200;
  private static final double[] CONFIDENCES = {0.9, 0.8, 0.7, 0.65, 0.6};

  private final LocalDate today;
  private final boolean byYear;
  private final PrintStream out;

  private record Dated(Article article, PartialDate truth) {}

  private record Given(int truth, int year, double confidence) {
    boolean isRight() {
      return truth == year;
    }
  }

  private YearBench(LocalDate today, boolean byYear, PrintStream out) {
    this.today = today;
    this.byYear = byYear;
    this.out = out;
  }

  /// Runs the measurements.
  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    boolean byYear = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--today" -> today = LocalDate.parse(args[++i]);
        case "--years" -> byYear = true;
        default -> files.add(Path.of(args[i]));
      }
    }
    YearBench bench = new YearBench(today, byYear, System.out);
    for (Path file : files) {
      bench.measure(file);
    }
  }

  private void measure(Path file) throws IOException {
    PublicationDating rules = PublicationDating.standard();
    List<JsonNode> lines = JsonLines.read(file);
    List<Dated> articles = new ArrayList<>();
    int shortened = 0;
    for (JsonNode line : lines) {
      String date = line.path("date").asText("").replaceFirst("[T ].*", "");
      PartialDate truth = PartialDate.parse(date).orElse(null);
      if (truth != null) {
        Article whole = article(line, line.path("body").asText(""));
        Article undated = undated(whole, rules);
        shortened += undated.equals(whole) ? 0 : 1;
        articles.add(new Dated(undated, truth));
      }
    }
    out.printf(
        "%s: %d articles, %d dated, %d of them with dated lines that were taken away%n",
        file.getFileName(), lines.size(), articles.size(), shortened);

    print("rules alone", given(articles, rules), articles);

    List<Given> learned = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      List<Dated> taught = half(articles, half);
      YearWords.Builder words = new YearWords.Builder(today);
      for (Dated dated : taught) {
        Publication stated = Publication.stated(dated.truth());
        words.add(new AnnotatedArticle(dated.article(), stated, Map.of()));
      }
      YearModel model = words.build();
      if (model.equals(YearModel.NONE)) {
        out.println("  learned: fewer than " + YearWords.LEAST_ARTICLES + " articles in a half");
        return;
      }
      List<Dated> tested = half(articles, 1 - half);
      List<Given> given = given(tested, rules.with(model));
      out.printf(
          Locale.ROOT,
          "  tested on half %d: a year given for %.1f %%, right %.1f %%%n",
          2 - half,
          percent(given.size(), tested.size()),
          percent(right(given), given.size()));
      learned.addAll(given);
    }
    print("rules and words learned from the other half", learned, articles);
  }

  private static List<Dated> half(List<Dated> articles, int first) {
    List<Dated> half = new ArrayList<>();
    for (int i = first; i < articles.size(); i += 2) {
      half.add(articles.get(i));
    }
    return half;
  }

  private static Article article(JsonNode line, String body) {
    String title = line.path("title").asText("");
    return Article.of(line.path("id").asText("-"), title.isBlank() ? "-" : title, body);
  }

  private Article undated(Article article, PublicationDating rules) {
    Article rest = article;
    for (Publication found = rules.date(rest, today);
        found != null && found.basis() == Publication.Basis.STATED;
        found = rules.date(rest, today)) {
      var date = found.evidence().getFirst();
      rest = Article.of(rest.id(), rest.title(), without(rest.body(), date.start(), date.end()));
    }
    return rest;
  }

  private static String without(String body, int start, int end) {
    int from = body.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int next = body.indexOf('\n', end);
    int to = next < 0 ? body.length() : next;
    boolean isLine = to - from <= SHORT;
    return body.substring(0, isLine ? from : start) + body.substring(isLine ? to : end);
  }

  private List<Given> given(List<Dated> articles, PublicationDating dating) {
    List<Given> given = new ArrayList<>();
    for (Dated dated : articles) {
      Publication found = dating.date(dated.article(), today);
      if (found != null) {
        given.add(new Given(dated.truth().year(), found.date().year(), found.confidence()));
      }
    }
    return given;
  }

  private void print(String what, List<Given> given, List<Dated> articles) {
    long right = right(given);
    out.printf(
        Locale.ROOT,
        "  %s: a year given for %.1f %% (%d of %d), right %.1f %% (%d)%n",
        what,
        percent(given.size(), articles.size()),
        given.size(),
        articles.size(),
        percent(right, given.size()),
        right);
    double above = Double.POSITIVE_INFINITY;
    for (double from : CONFIDENCES) {
      double to = above;
      List<Given> bin =
          given.stream().filter(g -> g.confidence() >= from && g.confidence() < to).toList();
      above = from;
      List<Given> up = given.stream().filter(g -> g.confidence() >= from).toList();
      double mean = bin.stream().mapToDouble(Given::confidence).average().orElse(0);
      out.printf(
          Locale.ROOT,
          "    confidence from %.2f (%.2f in the mean): right %.1f %% (%d of %d);"
              + " with all above: right %.1f %%, given %.1f %%%n",
          from,
          mean,
          percent(right(bin), bin.size()),
          right(bin),
          bin.size(),
          percent(right(up), up.size()),
          percent(up.size(), articles.size()));
    }
    if (byYear) {
      articles.stream().map(a -> a.truth().year()).distinct().sorted().forEach(year -> {
        List<Given> of = given.stream().filter(g -> g.truth() == year).toList();
        long all = articles.stream().filter(a -> a.truth().year() == year).count();
        out.printf("    %d: %d articles, %d given, %d right%n", year, all, of.size(), right(of));
      });
    }
  }

  private static long right(List<Given> given) {
    return given.stream().filter(Given::isRight).count();
  }

  private static double percent(long part, long whole) {
    return 100.0 * part / Math.max(1, whole);
  }
}
