package org.dossier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dossier.contract.Words.Word;

/// Answers what a query finds by looking at every article. A set of articles is a set of their
/// numbers in [#sheets].
///
/// What only the program can know, which inflections and names a word stands for, it learns by
/// asking for that word alone, and holds against what [Bounds] allow. All that is made of such
/// words is then known exactly. Safe for use by many threads.
final class Reference {
  private final Dossier dossier;
  private final List<Sheet> sheets;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
  private final Bounds bounds;
  private final Map<Asked, BitSet> known = new ConcurrentHashMap<>();

  private Reference(Dossier dossier, List<Sheet> sheets) {
    this.dossier = dossier;
    this.sheets = sheets;
    for (Sheet sheet : sheets) {
      numbers.put(sheet.id(), numbers.size());
    }
    for (String facet : Sheet.FACETS) {
      labels.put(facet, labels(facet));
    }
    bounds = new Bounds(this, dossier);
  }

  /// Reads all articles that are served there.
  static Reference of(Dossier dossier) {
    List<Sheet> sheets =
        dossier
            .text("/api/v1/export")
            .lines()
            .map(line -> Dossier.parse(line).get("id").asText())
            .parallel()
            .map(id -> Sheet.of(dossier.json("/api/v1/articles/" + Dossier.encoded(id))))
            .toList();
    return new Reference(dossier, sheets);
  }

  Bounds bounds() {
    return bounds;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Sheet sheet(int number) {
    return sheets.get(number);
  }

  int number(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new AssertionError("No article has the id " + id);
    }
    return number;
  }

  BitSet everything() {
    BitSet all = new BitSet();
    all.set(0, sheets.size());
    return all;
  }

  /// The labels by id that answers show of that facet's values.
  Map<String, String> labelsOf(String facet) {
    return labels.getOrDefault(facet, Map.of());
  }

  BitSet where(Predicate<Sheet> condition) {
    BitSet found = new BitSet();
    for (int i = 0; i < sheets.size(); i++) {
      found.set(i, condition.test(sheets.get(i)));
    }
    return found;
  }

  /// The articles that a query wants.
  BitSet find(Asked query) {
    return switch (query) {
      case Asked.All(List<Asked> parts) -> {
        BitSet all = everything();
        parts.forEach(part -> all.and(find(part)));
        yield all;
      }
      case Asked.Any(List<Asked> parts) -> union(parts);
      case Asked.Not(Asked inner) -> {
        BitSet all = everything();
        all.andNot(find(inner));
        yield all;
      }
      case Asked.Years(Integer from, Integer to) ->
          where(s ->
              s.published() != null
                  && (from == null || s.published().first().getYear() >= from)
                  && (to == null || s.published().first().getYear() <= to));
      case Asked.Quoted q ->
          known.computeIfAbsent(
              q, k -> where(s -> stretches(s, q.inTitle(), w -> row(w, q.words()))));
      case Asked.Near n ->
          known.computeIfAbsent(
              n, k -> where(s -> stretches(s, false, w -> near(w, n.words(), n.distance()))));
      case Asked.Begun b ->
          known.computeIfAbsent(
              b,
              k -> {
                String form = Words.fold(b.text());
                return where(s ->
                    stretches(s, false, w -> w.stream().anyMatch(x -> x.form().startsWith(form))));
              });
      case Asked.Plain p -> learned(p);
      case Asked.Spelled s -> learned(s);
      case Asked.Value v -> learned(v);
    };
  }

  BitSet union(List<Asked> parts) {
    BitSet any = new BitSet();
    parts.forEach(part -> any.or(find(part)));
    return any;
  }

  private BitSet learned(Asked leaf) {
    BitSet before = known.get(leaf);
    if (before == null) {
      before = ask("q=" + Dossier.encoded(leaf.print(1)), false);
      bounds.check(leaf, before);
      known.put(leaf, before);
    }
    return before;
  }

  /// The articles that a search finds, by walking through all of it; if `relaxed`, also when it has
  /// only some of the words.
  BitSet ask(String query, boolean relaxed) {
    BitSet found = new BitSet();
    String cursor = "";
    while (true) {
      JsonNode answer =
          dossier.json("/api/v1/search?size=100&facets=&passages=0&fields=id&" + query + cursor);
      if (answer.get("relaxed").asBoolean() && !relaxed) {
        return found;
      }
      answer.get("hits").forEach(hit -> found.set(number(hit.get("id").asText())));
      if (answer.get("next").isNull()) {
        return found;
      }
      cursor = "&cursor=" + Dossier.encoded(answer.get("next").asText());
    }
  }

  private Map<String, String> labels(String facet) {
    Map<String, String> found = new LinkedHashMap<>();
    String cursor = "";
    while (true) {
      JsonNode page = dossier.json("/api/v1/facets/" + facet + "?limit=1000" + cursor);
      for (JsonNode value : page.get("values")) {
        String id = value.get("id").asText();
        String label = value.get("label").asText();
        if (sheets.stream().noneMatch(s -> label.equals(s.values().get(facet).get(id)))) {
          throw new AssertionError("No article has the " + facet + " " + id + " as " + label);
        }
        found.put(id, label);
      }
      if (page.get("next").isNull()) {
        return found;
      }
      cursor = "&cursor=" + Dossier.encoded(page.get("next").asText());
    }
  }

  static boolean stretches(Sheet sheet, boolean inTitle, Predicate<List<Word>> condition) {
    return sheet.words(inTitle).stream().anyMatch(condition);
  }

  /// Whether the words stand there next to each other.
  static boolean row(List<Word> text, List<String> wanted) {
    List<String> forms = wanted.stream().flatMap(w -> Words.forms(w).stream()).toList();
    for (int i = 0; i + forms.size() <= text.size(); i++) {
      int k = 0;
      while (k < forms.size() && text.get(i + k).form().equals(forms.get(k))) {
        k++;
      }
      if (k == forms.size()) {
        return true;
      }
    }
    return false;
  }

  // In any order, with at most so many other words among them. The words differ.
  private static boolean near(List<Word> text, List<String> wanted, int distance) {
    List<String> forms = wanted.stream().map(Words::fold).toList();
    int width = forms.size() + distance;
    for (int i = 0; i < text.size(); i++) {
      if (forms.contains(text.get(i).form())) {
        List<String> missing = new ArrayList<>(forms);
        for (int k = i; k < Math.min(text.size(), i + width); k++) {
          missing.remove(text.get(k).form());
        }
        if (missing.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
