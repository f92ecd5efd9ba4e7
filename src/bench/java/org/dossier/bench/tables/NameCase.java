package org.dossier.bench.tables;

import java.util.Locale;

/// Restores how a name of the Phoenix dictionaries is written: `CHURCH_WORLD_SERVICE` is "Church
/// World Service".
final class NameCase {
  private final Vocabulary vocabulary;
  private final WordSections words;

  NameCase(Vocabulary vocabulary, WordSections words) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /// The words as a name; `words` are in upper case.
  String restore(String[] upper) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < upper.length; i++) {
      String word = upper[i];
      boolean last = i == upper.length - 1;
      if (word.equals("CO") && !last && upper[i + 1].startsWith("OP")) {
        out.append(out.isEmpty() ? "" : " ").append("Co").append(upper[++i].toLowerCase(Locale.ROOT));
      } else if (words.has("prefix", word) && !last && !words.has("particles", upper[i + 1])) {
        out.append(out.isEmpty() ? "" : " ").append(capitalized(word)).append('-').append(one(upper[++i]));
      } else if (!out.isEmpty() && words.has("particles", word)) {
        out.append(' ').append(word.toLowerCase(Locale.ROOT));
      } else if (isOwner(word) && !last && !words.has("particles", upper[i + 1])) {
        out.append(out.isEmpty() ? "" : " ").append(capitalized(word), 0, word.length() - 1).append("'s");
      } else {
        out.append(out.isEmpty() ? "" : " ").append(one(word));
      }
    }
    return out.toString();
  }

  private static boolean isOwner(String word) {
    return word.equals("PEOPLES") || word.equals("WOMENS") || word.equals("CHILDRENS");
  }

  private String one(String word) {
    if (words.has("acronyms", word) || word.indexOf('.') >= 0) {
      return word;
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 1) {
      StringBuilder out = new StringBuilder();
      for (String part : word.split("-")) {
        boolean small = out.length() > 0 && (part.length() == 1 || words.has("particles", part));
        out.append(out.isEmpty() ? "" : "-").append(small ? part.toLowerCase(Locale.ROOT) : one(part));
      }
      return out.toString();
    }
    if (word.startsWith("MC") && word.length() > 4) {
      return "Mc" + capitalized(word.substring(2));
    }
    if (word.startsWith("O'") && word.length() > 3) {
      return "O'" + capitalized(word.substring(2));
    }
    int apostrophe = word.indexOf('\'');
    if (apostrophe > 0) {
      return one(word.substring(0, apostrophe)) + word.substring(apostrophe).toLowerCase(Locale.ROOT);
    }
    return word.isEmpty() ? word : vocabulary.cased(word);
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
