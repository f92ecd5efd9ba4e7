package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dossier.article.Span;

/// Joins what an article's own language names with what the rules for English found in it.
final class OwnLanguage {
  private OwnLanguage() {}

  /// The mentions of both in the order of the text. Of two that overlap the article's language is
  /// right; a single word of it is none within a longer name or the full name of a person.
  static List<CountryMention> join(
      List<CountryNames.Found> found,
      Map<String, Country> countries,
      Reading reading,
      People people,
      List<CountryMention> english) {
    Tokens tokens = reading.tokens;
    int[] longer = longerNames(reading);
    List<CountryMention> all = new ArrayList<>();
    int token = 0;
    for (CountryNames.Found name : found) {
      while (token < tokens.size && tokens.end[token] <= name.start()) {
        token++;
      }
      int to = token;
      while (to < tokens.size && tokens.start[to] < name.end()) {
        to++;
      }
      Country country = countries.get(name.code());
      if (country != null
          && to > token
          && !(longer[token] >= to && longer[token] == longer[to - 1] && to - token == 1)
          && !(to - token == 1 && people.isPerson(token) && people.isInFullName(token))) {
        all.add(
            new CountryMention(
                country,
                token,
                to,
                Sense.PlaceKind.NAME,
                Sense.PlaceKind.NAME.rule,
                Sense.PlaceKind.NAME.weight,
                false,
                new Span(name.start(), name.end())));
      }
    }
    List<CountryMention> own = List.copyOf(all);
    for (CountryMention mention : english) {
      if (own.stream().noneMatch(o -> overlap(span(o, tokens), span(mention, tokens)))) {
        all.add(mention);
      }
    }
    all.sort(Comparator.comparingInt(mention -> span(mention, tokens).start()));
    return all;
  }

  private static Span span(CountryMention mention, Tokens tokens) {
    Span part = mention.part();
    return part != null
        ? part
        : new Span(tokens.start[mention.from()], tokens.end[mention.to() - 1]);
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /// For each token the end of the name of several tokens that it is in; 0 where it is in none.
  private static int[] longerNames(Reading reading) {
    int[] ends = new int[reading.size()];
    for (int i = 0; i < ends.length; i++) {
      int length = reading.matchLength(i);
      if (length > 1) {
        Arrays.fill(ends, i, i + length, i + length);
      }
    }
    return ends;
  }
}
