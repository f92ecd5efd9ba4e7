package org.dossier.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.bench.JsonLines;

/// Articles of 300 to 600 words, made of paragraphs of real ones in a random order, with names of a
/// long tail between them, and with countries and organizations of which few are frequent. The same
/// file and number make the same article, whoever asks.
final class MadeCorpus {
  private static final int LEAST = 300;
  private static final int MOST = 600;
  private static final int COUNTRIES = 200;
  private static final int ORGANIZATIONS = 20_000;
  private static final int NAMES = 300_000;
  private static final int PUBLISHERS = 300;
  private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
  private static final int DAYS = 7_300;

  private final List<String> paragraphs = new ArrayList<>();
  private final int count;

  /// Of the bodies (or texts) in a file in JSON Lines.
  MadeCorpus(Path real, int count) throws IOException {
    this.count = count;
    for (JsonNode article : JsonLines.read(real)) {
      String body = article.path("body").asText(article.path("text").asText());
      for (String paragraph : body.split("\n\\s*\n|\n {2,}")) {
        String text = paragraph.replaceAll("\\s+", " ").strip();
        if (text.length() > 80) {
          paragraphs.add(text);
        }
      }
    }
  }

  int size() {
    return count;
  }

  Stream<MadeArticle> articles() {
    return IntStream.range(0, count).mapToObj(this::article);
  }

  MadeArticle article(int number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    int wanted = LEAST + random.nextInt(MOST - LEAST);
    StringBuilder body = new StringBuilder();
    for (int words = 0; words < wanted; ) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      String name = name(few(random, NAMES, 2));
      body.append(paragraph).append(' ').append(name).append(" said so.\n\n");
      words += paragraph.split(" ").length + 4;
    }
    return new MadeArticle(
        String.format(Locale.ROOT, "made-%07d", number),
        "No. " + number,
        body.toString().strip(),
        FIRST.plusDays(random.nextInt(DAYS)).toString(),
        "publisher-" + few(random, PUBLISHERS, 3),
        values(random, 1 + random.nextInt(4), COUNTRIES, "C"),
        values(random, 1 + random.nextInt(6), ORGANIZATIONS, "organization-"));
  }

  private static List<String> values(Random random, int most, int of, String name) {
    return IntStream.range(0, most)
        .mapToObj(i -> name + few(random, of, 4))
        .distinct()
        .toList();
  }

  // Small numbers are frequent, great ones rare.
  private static int few(Random random, int of, int how) {
    return (int) (of * Math.pow(random.nextDouble(), how));
  }

  private static String name(int number) {
    Random random = new Random(number);
    return syllables(random, 2) + " " + syllables(random, 3);
  }

  private static String syllables(Random random, int most) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < most; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
