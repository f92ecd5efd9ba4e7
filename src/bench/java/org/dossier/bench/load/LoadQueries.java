package org.dossier.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.bench.load.LoadQuery.Kind;

/// Queries of all classes, of words of the corpus; the same round has always the same.
final class LoadQueries {
  private static final int SAMPLE = 5_000;
  private static final double COMMON = 0.05;
  private static final double MIDDLE = 0.002;
  private static final double RARE = 0.0006;

  private Random random = new Random();
  private final MadeCorpus corpus;
  private final List<String> common = new ArrayList<>();
  private final List<String> middle = new ArrayList<>();
  private final List<String> rare = new ArrayList<>();

  LoadQueries(MadeCorpus corpus) {
    this.corpus = corpus;
    Map<String, Integer> frequencies = new HashMap<>();
    int sample = Math.min(SAMPLE, corpus.size());
    for (int i = 0; i < sample; i++) {
      Set<String> words = new HashSet<>(words(corpus.article(i).body()));
      words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    frequencies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              double share = (double) e.getValue() / sample;
              if (e.getKey().length() < 4 || share > 0.5) {
                return;
              }
              if (share >= COMMON) {
                common.add(e.getKey());
              } else if (share >= MIDDLE) {
                middle.add(e.getKey());
              } else if (share >= RARE && share < 2 * RARE) {
                rare.add(e.getKey());
              }
            });
  }

  /// As many queries, of the classes in turn, in a random order; others in every round.
  List<LoadQuery> of(int count, int round) {
    random = new Random(round);
    List<LoadQuery> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(query(Kind.values()[i % Kind.values().length]));
    }
    Collections.shuffle(all, random);
    return all;
  }

  /// As many queries of one class; others in every round.
  List<LoadQuery> of(Kind kind, int count, int round) {
    random = new Random(1_000L * kind.ordinal() + round);
    return Stream.generate(() -> query(kind)).limit(count).toList();
  }

  private LoadQuery query(Kind kind) {
    return switch (kind) {
      case TERM_COMMON -> words(kind, any(common));
      case TERM_RARE -> words(kind, any(rare));
      case AND2 -> words(kind, any(common), any(middle));
      case OR2 -> words(kind, any(common), any(middle));
      case OR3_5 -> words(kind, some(3 + random.nextInt(3)));
      case PHRASE -> words(kind, neighbours());
      case PREFIX -> words(kind, beginning(any(middle)));
      case FUZZY -> words(kind, any(middle));
      case TERM_FILTER ->
          new LoadQuery(kind, List.of(any(common)), "C" + random.nextInt(20), null, null);
      case MATCH_ALL -> words(kind);
      case DATE_RANGE -> {
        LocalDate from = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(6_000));
        LocalDate to = from.plusDays(30 + random.nextInt(700));
        yield new LoadQuery(kind, List.of(any(common)), null, from.toString(), to.toString());
      }
    };
  }

  private static LoadQuery words(Kind kind, String... words) {
    return new LoadQuery(kind, List.of(words), null, null, null);
  }

  private String[] some(int count) {
    Set<String> words = new HashSet<>();
    words.add(any(common));
    while (words.size() < count) {
      words.add(any(middle));
    }
    return words.toArray(String[]::new);
  }

  private String[] neighbours() {
    while (true) {
      List<String> words = words(corpus.article(random.nextInt(corpus.size())).body());
      int at = random.nextInt(words.size() - 1);
      String one = words.get(at);
      String two = words.get(at + 1);
      if (one.length() > 3 && two.length() > 3) {
        return new String[] {one, two};
      }
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(word.length(), 4));
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^A-Za-z]+")) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
