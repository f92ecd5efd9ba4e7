package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;

/// That rows are tried on few lines makes no difference to what they match.
class FurnitureTableTest {
  private static final int LINES = 20_000;
  private static final FurnitureTable TABLE = FurnitureTable.load("furniture.txt");
  private static final List<String> SIGNS =
      List.of(
          " ", " ", " ", " ", ".", ": ", ", ", "? ", " | ", "-", "", "'", "(", "©", "é", "\u212a");

  private static List<String> rows() throws IOException {
    try (InputStream in = FurnitureTable.class.getResourceAsStream("furniture.txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table
          .substring(table.indexOf("\n[lines]"), table.indexOf("\n[starts]"))
          .lines()
          .skip(2)
          .map(String::strip)
          .filter(row -> !row.isEmpty() && !row.startsWith("#"))
          .toList();
    }
  }

  /// Words that stand in a row, which may well make a line that it matches, and some others.
  private static String line(String row, Random random) {
    List<String> words = new ArrayList<>();
    for (String word : row.split("\\\\.|\\(\\?[-:i=!]*|[^\\p{L}\\p{N} ]+")) {
      if (!word.isBlank() && random.nextInt(3) > 0) {
        words.add(word.strip());
      }
    }
    StringBuilder line = new StringBuilder();
    int size = random.nextInt(1, 9);
    int from = random.nextInt(3) == 0 ? random.nextInt(words.size() + 1) : 0;
    for (int i = from; i < Math.min(words.size(), from + size); i++) {
      String word = random.nextInt(12) == 0 ? "Iran 2019" : words.get(i);
      word =
          switch (random.nextInt(4)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            default -> word;
          };
      line.append(word).append(SIGNS.get(random.nextInt(SIGNS.size())));
    }
    return line.toString().strip();
  }

  @Test
  void matchesWhatItsRowsMatch() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> rows = rows();
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
    List<Pattern> patterns = rows.stream().map(row -> Pattern.compile(row, flags)).toList();
    int matched = 0;
    for (int i = 0; i < LINES; i++) {
      String line = line(rows.get(i % rows.size()), random);
      boolean expected =
          !line.isEmpty() && patterns.stream().anyMatch(row -> row.matcher(line).matches());
      boolean found = TABLE.isWhole(line);
      assertThat(found).as("`%s` (seed %d)", line, seed).isEqualTo(expected);
      matched += expected ? 1 : 0;
    }
    assertThat(matched).as("lines that are furniture (seed %d)", seed).isGreaterThan(LINES / 20);
  }

  @Test
  void findsALineInABody() {
    String body = "Iran spoke.\n All rights reserved \nIt rained.";

    assertThat(TABLE.find(body, new Span(12, 33))).isEqualTo(new Span(12, 33));
    assertThat(TABLE.find(body, new Span(0, 11))).isNull();
    assertThat(TABLE.find(body, new Span(12, 13))).isNull();
  }
}
