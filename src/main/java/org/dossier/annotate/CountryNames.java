package org.dossier.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of countries in one language, found longest first in a text. Written by its builder's
/// thread only; then safe for use by many.
final class CountryNames {
  private static final int SHORTEST_UNSPACED = 2;

  /// A name in a text, from `start` up to, not including, `end`. `code` as in [Country].
  record Found(String code, int start, int end) {}

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    final List<Name> names = new ArrayList<>(1);
  }

  private record Name(String surface, String code, boolean capital, boolean exact) {}

  private final String language;
  private final WritingSystem writing;
  private final Node root = new Node();

  CountryNames(String language) {
    this.language = language;
    writing = WritingSystem.of(language);
  }

  /// Adds a name; a name that is there already stays. A `code` of "-" is for a phrase that names no
  /// country though it looks so.
  void add(String surface, String code) {
    String name = surface.strip();
    if (name.length() < SHORTEST_UNSPACED) {
      return;
    }
    Node node = root;
    for (int i = 0; i < name.length(); i++) {
      if (!isSkipped(name.charAt(i))) {
        node = node.next.computeIfAbsent(fold(name.charAt(i)), c -> new Node());
      }
    }
    boolean capital = Character.isUpperCase(name.charAt(0));
    boolean exact = capital && name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
    if (node.names.isEmpty()) {
      node.names.add(new Name(name, code, capital, exact));
    }
  }

  /// The names in the order of the text, without overlap.
  List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Found found = isStart(text, i) ? longest(text, i) : null;
      if (found != null && !found.code().equals("-")) {
        all.add(found);
      }
      i = found == null ? i + 1 : found.end();
    }
    return all;
  }

  private boolean isStart(String text, int at) {
    return root.next.containsKey(fold(text.charAt(at))) && writing.isBoundary(text, at, true);
  }

  private @Nullable Found longest(String text, int from) {
    Found best = null;
    Node node = root;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSkipped(c)) {
        continue;
      }
      node = node.next.get(fold(c));
      if (node == null) {
        break;
      }
      for (Name name : node.names) {
        if (isWritten(name, text, from, i + 1)) {
          best = new Found(name.code(), from, i + 1);
        }
      }
    }
    return best;
  }

  private boolean isWritten(Name name, String text, int from, int to) {
    if (!writing.isBoundary(text, to, false)
        || (name.capital() && Character.isLowerCase(text.charAt(from)))) {
      return false;
    }
    return !name.exact() || name.surface().contentEquals(text.subSequence(from, to));
  }

  /// Vowel points, joiners and marks of direction, which texts may have or not.
  private static boolean isSkipped(char c) {
    return (c >= 0x0591 && c <= 0x05C7)
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || c == 0x0640
        || (c >= 0x200B && c <= 0x200F)
        || c == 0xAD;
  }

  // In Turkish and Vietnamese an accent makes another word.
  private char fold(char c) {
    return switch (c) {
      case '\u0623', '\u0625', '\u0622' -> '\u0627';
      case '\u0649', '\u064A' -> '\u06CC';
      case '\u0643' -> '\u06A9';
      case '\u0629', '\u06C0' -> '\u0647';
      case '\u0451', '\u0401' -> '\u0435';
      case '\u02BC' -> '\'';
      case '\n', '\u00A0', '\u202F' -> ' ';
      default ->
          language.equals("vi") || language.equals("tr") ? Character.toLowerCase(c) : Fold.fold(c);
    };
  }
}
