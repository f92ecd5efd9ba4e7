package org.dossier.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes articles of few different words, names, values and dates, so that everything meets
/// everything.
final class RandomArticles {
  private static final List<String> WORDS =
      List.of(
          "threat",
          "threats",
          "threatened",
          "Café",
          "cafe",
          "Élysée",
          "naïve",
          "STRASSE",
          "straße",
          "river",
          "rivers",
          "running",
          "ran",
          "report",
          "reporting",
          "oil",
          "don't",
          "state's",
          "l'accord",
          "co-operate",
          "3.14",
          "1,200",
          "2020",
          "x",
          "Привет",
          "мир",
          "Ωmega",
          "łódź");
  private static final List<String> NAMES =
      List.of(
          "Iran",
          "Iranian",
          "Tehran",
          "Canada",
          "the Revolutionary Guards",
          "the IRGC",
          "the Islamic Revolutionary Guard Corps",
          "the United Nations",
          "the UN",
          "Justin Trudeau",
          "Mr. Trudeau",
          "France",
          "the Amsterdam Night Owls Society",
          "CSIS",
          "2019",
          "in May 2021");
  private static final List<String> DATES =
      List.of(
          "2019",
          "2019-01-01",
          "2020",
          "2020-02",
          "2020-02-29",
          "2020-06",
          "2020-06-15",
          "2020-12-31",
          "2021-01-01",
          "2021",
          "2023-11-16");
  private static final List<String> ENDS = List.of(". ", ".\n\n", "? ", ", ", ".", " — ", "; ");

  private RandomArticles() {}

  static void write(Path file, Random random, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ObjectNode article = Dossier.JSON.createObjectNode();
      article.put("id", (random.nextBoolean() ? "a/" : "Ä ") + i);
      article.put("title", random.nextInt(9) == 0 ? "=1+1 & <b>" : text(random, 1));
      bodies.add(body(random, bodies));
      article.put("body", bodies.getLast());
      if (random.nextInt(4) > 0) {
        article.put("date", pick(random, DATES));
      }
      if (random.nextInt(3) > 0) {
        article.put(
            "publisher", pick(random, List.of("The Wire", "Ärzteblatt", "the wire", "B&B")));
      }
      if (random.nextInt(3) == 0) {
        article.put("language", pick(random, List.of("en", "fr", "de", "ru")));
      }
      give(random, article, "country", List.of("IR", "CA", "FR"));
      give(random, article, "organization", List.of("Zorg Group", "Group of Zorg", "Ω"));
      give(random, article, "person", List.of("Jane Doe", "Jane Roe"));
      lines.add(article.toString());
    }
    Files.write(file, lines);
  }

  private static void give(Random random, ObjectNode article, String facet, List<String> values) {
    if (random.nextInt(3) == 0) {
      ArrayNode given = article.putArray(facet);
      given.add(pick(random, values));
      if (random.nextBoolean()) {
        given.add(pick(random, values));
      }
    }
  }

  /// Some tell what another does, or a little more.
  private static String body(Random random, List<String> others) {
    if (others.isEmpty() || random.nextInt(6) > 0) {
      return text(random, 1 + random.nextInt(9));
    }
    return pick(random, others) + (random.nextBoolean() ? "" : " " + text(random, 1));
  }

  private static String text(Random random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < sentences; s++) {
      for (int w = 2 + random.nextInt(6); w > 0; w--) {
        text.append(pick(random, random.nextInt(4) == 0 ? NAMES : WORDS)).append(w > 1 ? " " : "");
      }
      text.append(pick(random, ENDS));
    }
    return text.toString().strip();
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
