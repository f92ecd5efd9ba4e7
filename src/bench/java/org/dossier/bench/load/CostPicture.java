package org.dossier.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.bench.load.LoadQuery.Kind;

/// Draws what an answer costs in collections of several sizes, a panel for each class of query, and
/// prints by how much the cost grows.
///
/// Arguments: `PICTURE OUTPUT…`: the SVG to write, and files that hold what [LoadBench] printed, each
/// ending in `-COUNT.txt` with the number of articles.
///
/// The growth is the slope of the line through the points of 10,000 articles and more, both axes
/// logarithmic: 1 is a cost that grows as the collection does.
public final class CostPicture {
  private static final Pattern LINE =
      Pattern.compile("Dossier, (\\w+): ([0-9.]+) ms of CPU a request, .*");
  private static final Pattern COUNT = Pattern.compile(".*-(\\d+)\\.txt");
  private static final int GROWS_FROM = 10_000;

  private static final int COLUMNS = 4;
  private static final int PANEL_WIDTH = 210;
  private static final int PANEL_HEIGHT = 170;
  private static final int LEFT = 34;
  private static final int TOP = 40;
  private static final int PLOT_WIDTH = PANEL_WIDTH - LEFT - 14;
  private static final int PLOT_HEIGHT = PANEL_HEIGHT - TOP - 30;
  private static final double LEAST_MILLIS = 0.1;
  private static final double MOST_MILLIS = 100;
  private static final double LEAST_ARTICLES = 1_000;
  private static final double MOST_ARTICLES = 1_000_000;

  private static final Map<Kind, String> NAMES =
      Map.ofEntries(
          Map.entry(Kind.TERM_COMMON, "a frequent word"),
          Map.entry(Kind.TERM_RARE, "a rare word"),
          Map.entry(Kind.AND2, "two words"),
          Map.entry(Kind.OR2, "one of two"),
          Map.entry(Kind.OR3_5, "one of three to five"),
          Map.entry(Kind.PHRASE, "a phrase"),
          Map.entry(Kind.PREFIX, "a beginning"),
          Map.entry(Kind.FUZZY, "a fuzzy word"),
          Map.entry(Kind.TERM_FILTER, "a word within a country"),
          Map.entry(Kind.DATE_RANGE, "a word within dates"),
          Map.entry(Kind.MATCH_ALL, "all articles"));

  private final Map<Kind, TreeMap<Integer, Double>> costs = new EnumMap<>(Kind.class);

  /// Draws the picture.
  public static void main(String[] args) throws IOException {
    CostPicture picture = new CostPicture();
    for (String file : List.of(args).subList(1, args.length)) {
      picture.read(Path.of(file));
    }
    Files.writeString(Path.of(args[0]), picture.svg());
    picture.costs.forEach(
        (kind, points) ->
            System.out.println(
                String.format(
                    Locale.ROOT, "%s: slope %.2f, %s", NAMES.get(kind), slope(points), points)));
  }

  private void read(Path file) throws IOException {
    Matcher count = COUNT.matcher(file.toString());
    if (!count.matches()) {
      throw new IOException("the name must end in -COUNT.txt (got: " + file + ")");
    }
    for (String line : Files.readAllLines(file)) {
      Matcher told = LINE.matcher(line);
      if (told.matches()) {
        for (Kind kind : Kind.values()) {
          if (kind.name().equalsIgnoreCase(told.group(1))) {
            costs
                .computeIfAbsent(kind, k -> new TreeMap<>())
                .put(Integer.parseInt(count.group(1)), Double.parseDouble(told.group(2)));
          }
        }
      }
    }
  }

  private static double slope(TreeMap<Integer, Double> points) {
    Map<Integer, Double> large = points.tailMap(GROWS_FROM);
    double meanX = large.keySet().stream().mapToDouble(Math::log10).average().orElse(0);
    double meanY = large.values().stream().mapToDouble(Math::log10).average().orElse(0);
    double both = 0;
    double own = 0;
    for (Map.Entry<Integer, Double> point : large.entrySet()) {
      double x = Math.log10(point.getKey()) - meanX;
      both += x * (Math.log10(point.getValue()) - meanY);
      own += x * x;
    }
    return both / own;
  }

  private String svg() {
    int rows = (costs.size() + COLUMNS - 1) / COLUMNS;
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" \
        font-size="11" fill="#333" role="img">
        <title>CPU time of a request by number of articles, for each class of query</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        """,
        COLUMNS * PANEL_WIDTH,
        rows * PANEL_HEIGHT);
    int panel = 0;
    for (Map.Entry<Kind, TreeMap<Integer, Double>> entry : costs.entrySet()) {
      int left = panel % COLUMNS * PANEL_WIDTH;
      int top = panel / COLUMNS * PANEL_HEIGHT;
      add(svg, "<g transform=\"translate(%d %d)\">%n", left, top);
      panel(svg, NAMES.getOrDefault(entry.getKey(), ""), entry.getValue());
      add(svg, "</g>%n");
      panel++;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void panel(StringBuilder svg, String name, TreeMap<Integer, Double> points) {
    add(svg, "<text x=\"%d\" y=\"18\" font-weight=\"600\">%s</text>%n", LEFT, name);
    add(svg, "<text x=\"%d\" y=\"32\" fill=\"#777\">grows by %.2f</text>%n", LEFT, slope(points));
    for (double millis = LEAST_MILLIS; millis <= MOST_MILLIS * 1.01; millis *= 10) {
      add(
          svg,
          "<path d=\"M%d %.1fh%d\" stroke=\"#e4e4e4\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" "
              + "fill=\"#777\">%s</text>%n",
          LEFT,
          y(millis),
          PLOT_WIDTH,
          LEFT - 4,
          y(millis) + 4,
          millis < 1 ? "0.1" : String.format(Locale.ROOT, "%.0f", millis));
    }
    for (int count = 1_000; count <= 1_000_000; count *= 10) {
      add(
          svg,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#777\">%s</text>%n",
          x(count),
          TOP + PLOT_HEIGHT + 15,
          count < 1_000_000 ? count / 1000 + "k" : "1M");
    }
    StringBuilder line = new StringBuilder();
    points.forEach(
        (count, millis) ->
            line.append(
                String.format(
                    Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x(count), y(millis))));
    add(svg, "<path d=\"%s\" fill=\"none\" stroke=\"#1f6f5c\" stroke-width=\"2\"/>%n", line);
    points.forEach(
        (count, millis) ->
            add(
                svg,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f6f5c\"><title>%d articles: %.2f ms"
                    + "</title></circle>%n",
                x(count),
                y(millis),
                count,
                millis));
  }

  private static double x(double articles) {
    return LEFT + PLOT_WIDTH * share(articles, LEAST_ARTICLES, MOST_ARTICLES);
  }

  private static double y(double millis) {
    return TOP + PLOT_HEIGHT * (1 - share(millis, LEAST_MILLIS, MOST_MILLIS));
  }

  private static double share(double value, double least, double most) {
    return Math.log(Math.max(value, least) / least) / Math.log(most / least);
  }

  private static void add(StringBuilder svg, String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments));
  }
}
