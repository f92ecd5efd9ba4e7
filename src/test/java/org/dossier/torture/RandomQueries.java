package org.dossier.torture;

import java.util.Random;

/// Queries as people, programs and attackers type them.
final class RandomQueries {
  private static final String[] PARTS = {
    "iran",
    "canada",
    "word1",
    "wor*",
    "i*",
    "a*",
    "*",
    "iran~",
    "wrod1~",
    "\"",
    "(",
    ")",
    "((",
    "-",
    "--",
    " OR ",
    " AND ",
    " NOT ",
    "|",
    "title:",
    "country:",
    "country:Iran",
    "organization:",
    "year:",
    "year:2020..2024",
    "year:..",
    "publisher:\"",
    "\"of iran\"~5",
    "\"of the\"",
    "~",
    "~~9",
    ":",
    "\\",
    " ",
    "  ",
    "\t",
    "\u0000",
    "\uD800",
    "\u202E",
    "é",
    "國",
    "👩‍👩‍👧",
    "../",
    "<script>",
    "%00",
    "=1+1",
    "x".repeat(300)
  };

  private final Random random;

  RandomQueries(Random random) {
    this.random = random;
  }

  String next() {
    return switch (random.nextInt(20)) {
      case 0 -> part().repeat(1 + random.nextInt(200));
      case 1 -> (part() + part()).repeat(1 + random.nextInt(100));
      case 2 -> units(random.nextInt(60), 0x10000);
      case 3 -> units(random.nextInt(200), 128);
      default -> sentence(1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 8));
    };
  }

  private String part() {
    return PARTS[random.nextInt(PARTS.length)];
  }

  private String sentence(int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(part()).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private String units(int length, int bound) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }
}
