package org.dossier.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a search that no article answers whole may show instead: articles with some of its words.
/// What was excluded, and the values and years that were asked for, still hold.
///
/// Whether words in a row are one name is not known here, so there is a least and a most.
record Relaxed(BitSet least, BitSet most) {
  private static final Set<String> FUNCTION_WORDS = functionWords();

  static Relaxed of(Reference reference, Asked query) {
    List<Asked> surely = new ArrayList<>();
    List<Asked> maybe = new ArrayList<>();
    BitSet firm = reference.everything();
    int parts = 0;
    for (Asked part : query instanceof Asked.All(List<Asked> all) ? all : List.of(query)) {
      if (isFirm(part)) {
        firm.and(reference.find(part));
      } else if (part instanceof Asked.Plain p && p.words().size() > 1) {
        surely.add(part);
        p.words().forEach(word -> maybe.add(new Asked.Plain(List.of(word), p.inTitle())));
        parts += p.words().size();
      } else {
        surely.addAll(part instanceof Asked.Any(List<Asked> any) ? any : List.of(part));
        parts++;
      }
    }
    withoutFunctionWords(surely);
    withoutFunctionWords(maybe);
    BitSet least = reference.union(surely);
    BitSet most = reference.union(maybe);
    most.or(least);
    least.and(firm);
    most.and(firm);
    if (parts < 2) {
      most.clear();
    }
    if (parts < 2 || surely.size() < 2) {
      least.clear();
    }
    return new Relaxed(least, most);
  }

  // Words that only hold a question together do not count where there are others.
  private static void withoutFunctionWords(List<Asked> parts) {
    if (!parts.stream().allMatch(Relaxed::isFunctionWord)) {
      parts.removeIf(Relaxed::isFunctionWord);
    }
  }

  private static boolean isFunctionWord(Asked part) {
    return part instanceof Asked.Plain p
        && !p.inTitle()
        && p.words().stream()
            .allMatch(w -> !isName(w) && FUNCTION_WORDS.contains(w.toLowerCase(Locale.ROOT)));
  }

  // Written in capitals, as WHO and US.
  private static boolean isName(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static Set<String> functionWords() {
    try (InputStream in =
        Relaxed.class.getResourceAsStream("/org/dossier/search/function-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFirm(Asked part) {
    return switch (part) {
      case Asked.Not n -> true;
      case Asked.Years y -> true;
      case Asked.Value v -> true;
      case Asked.Any(List<Asked> parts) -> parts.stream().anyMatch(Relaxed::isFirm);
      case Asked.All a -> false;
      case Asked.Plain p -> false;
      case Asked.Quoted q -> false;
      case Asked.Near n -> false;
      case Asked.Begun b -> false;
      case Asked.Spelled s -> false;
    };
  }

  /// Of the articles that pass all filters, those found, once it is known that words were relaxed;
  /// they must be between the least and the most.
  BitSet settle(Reference reference, Request request) {
    BitSet passing = request.passing(reference, null);
    BitSet below = (BitSet) least.clone();
    below.and(passing);
    BitSet above = (BitSet) most.clone();
    above.and(passing);
    BitSet found = reference.ask(request.found(), true);
    reference.bounds().between("relaxed " + request.typed(), below, found, above);
    return found;
  }
}
