package org.dossier.contract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dossier.contract.Sheet.Mention;

/// What a word alone must find, and what it may: inflections begin as the word does, and a name
/// stands for a value that the article mentions.
final class Bounds {
  private static final int BEGINNING = 1;

  private final Reference reference;
  private final Dossier dossier;
  private final Map<String, Set<String>> namesOf = new HashMap<>();
  private final Map<String, Set<String>> knownAs = new ConcurrentHashMap<>();

  Bounds(Reference reference, Dossier dossier) {
    this.reference = reference;
    this.dossier = dossier;
    for (Sheet sheet : reference.sheets()) {
      for (Mention m : sheet.mentions()) {
        Set<String> words = namesOf.computeIfAbsent(m.facet() + ":" + m.id(), k -> new HashSet<>());
        words.addAll(Words.forms(m.text()));
        words.addAll(Words.forms(reference.labelsOf(m.facet()).getOrDefault(m.id(), "")));
      }
    }
  }

  /// Holds what was found for a leaf against what it must and may find.
  void check(Asked leaf, BitSet found) {
    switch (leaf) {
      case Asked.Plain p ->
          between(
              leaf,
              reference.where(s -> p.words().stream().allMatch(w -> holds(s, w, p.inTitle()))),
              found,
              reference.where(s -> p.words().stream().allMatch(w -> mayHold(s, w, p.inTitle()))));
      case Asked.Spelled s ->
          between(
              leaf,
              reference.where(a -> holds(a, s.word(), false)),
              found,
              reference.where(a -> holdsLike(a, Words.fold(s.word()))));
      case Asked.Value v -> checkValue(v, found);
      case Asked.Quoted q -> {}
      case Asked.Near n -> {}
      case Asked.Begun b -> {}
      case Asked.Years y -> {}
      case Asked.Not n -> {}
      case Asked.All a -> {}
      case Asked.Any a -> {}
    }
  }

  /// Whether the article has the word as written.
  static boolean holds(Sheet sheet, String word, boolean inTitle) {
    return Reference.stretches(sheet, inTitle, w -> Reference.row(w, List.of(word)));
  }

  private boolean mayHold(Sheet sheet, String word, boolean inTitle) {
    String form = Words.fold(word);
    if (form.equals("the")) {
      // It may be a part of a name: "the United Kingdom".
      return true;
    }
    return Reference.stretches(
            sheet, inTitle, w -> w.stream().anyMatch(x -> isInflection(form, x.form())))
        || sheet.mentions().stream()
            .filter(m -> !inTitle || m.inTitle())
            .anyMatch(m -> isName(m.facet(), m.id(), form));
  }

  /// Whether one word may be an inflection of the other.
  static boolean isInflection(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= Math.min(BEGINNING, Math.min(one.length(), other.length()) - 1) && common > 0;
  }

  /// Whether the word, folded, is one of a name under which the collection mentions the value, or
  /// under which the program says that it is known.
  boolean isName(String facet, String id, String word) {
    return namesOf.getOrDefault(facet + ":" + id, Set.of()).contains(word)
        || knownAs.computeIfAbsent(facet + ":" + word, k -> found(facet, word)).contains(id);
  }

  private Set<String> found(String facet, String word) {
    Set<String> ids = new HashSet<>();
    String address = "/api/v1/facets/" + facet + "?limit=1000&prefix=" + Dossier.encoded(word);
    dossier.json(address).get("values").forEach(value -> ids.add(value.get("id").asText()));
    return ids;
  }

  private static boolean holdsLike(Sheet sheet, String form) {
    return Reference.stretches(sheet, false, w -> w.stream().anyMatch(x -> isLike(form, x.form())));
  }

  /// Whether the first letters are the same, and few others differ.
  static boolean isLike(String wanted, String word) {
    int edits = wanted.length() <= 5 ? 1 : 2;
    if (word.isEmpty()
        || wanted.charAt(0) != word.charAt(0)
        || Math.abs(wanted.length() - word.length()) > edits) {
      return false;
    }
    int[][] d = new int[wanted.length() + 1][word.length() + 1];
    for (int i = 0; i <= wanted.length(); i++) {
      for (int j = 0; j <= word.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        char a = wanted.charAt(i - 1);
        char b = word.charAt(j - 1);
        d[i][j] =
            Math.min(d[i - 1][j - 1] + (a == b ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1 && j > 1 && a == word.charAt(j - 2) && b == wanted.charAt(i - 2)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[wanted.length()][word.length()] <= edits;
  }

  // A name finds all articles of the values that it stands for, and no others.
  private void checkValue(Asked.Value v, BitSet found) {
    Map<String, String> labels = reference.labelsOf(v.facet());
    if (v.name().equals(Sheet.missing(v.facet()))) {
      between(v, reference.where(s -> s.has(v.facet(), v.name())), found, found);
      return;
    }
    String name = Words.fold(v.name());
    BitSet least = new BitSet();
    BitSet whole = new BitSet();
    labels.forEach((id, label) -> {
      BitSet of = reference.where(s -> s.has(v.facet(), id));
      if (id.equals(v.name()) || Words.fold(label).equals(name)) {
        least.or(of);
      }
      BitSet outside = (BitSet) of.clone();
      outside.andNot(found);
      if (outside.isEmpty()) {
        whole.or(of);
      }
    });
    between(v, least, found, whole);
  }

  /// Fails unless all of the least was found, and nothing beyond the most.
  void between(Object what, BitSet least, BitSet found, BitSet most) {
    BitSet lost = (BitSet) least.clone();
    lost.andNot(found);
    BitSet beyond = (BitSet) found.clone();
    beyond.andNot(most);
    if (!lost.isEmpty() || !beyond.isEmpty()) {
      throw new AssertionError(
          what
              + ": must be found but is not: "
              + ids(lost)
              + "; must not be found: "
              + ids(beyond));
    }
  }

  String ids(BitSet set) {
    List<String> ids = new ArrayList<>();
    set.stream().limit(8).forEach(i -> ids.add(reference.sheet(i).id()));
    return ids.stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
