package org.dossier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.contract.Request.Counted;
import org.dossier.contract.Request.Narrowed;
import org.jspecify.annotations.Nullable;

/// What the answers to one request must hold. `words` are the articles that the words find, without
/// any filter; where none passes with all of them, those with some of them. If it is not `sure`,
/// they are only those of them that pass the filters.
record Expected(Reference reference, Request request, BitSet words, boolean relaxed, boolean sure) {

  /// A value with its count.
  record Count(String id, String label, long count, boolean selected) {}

  /// How many of the values have articles, and how many of the articles have none.
  record Counts(List<Count> values, int distinct, long missing) {}

  /// Works it out. Whether and how words were relaxed is told by `answered`, and must be right.
  static Expected of(Reference reference, Request request, JsonNode answered) {
    BitSet words =
        request.query() == null ? reference.everything() : reference.find(request.query());
    BitSet all = (BitSet) words.clone();
    all.and(request.passing(reference, null));
    boolean relaxed = answered.get("relaxed").asBoolean();
    if (!all.isEmpty() || request.query() == null) {
      require(!relaxed, "It was relaxed, though there are articles with all words.");
      return new Expected(reference, request, words, false, true);
    }
    Relaxed some = Relaxed.of(reference, request.query());
    BitSet least = (BitSet) some.least().clone();
    least.and(request.passing(reference, null));
    require(
        relaxed || least.isEmpty(),
        "It was not relaxed, though there are articles with some words.");
    if (!relaxed) {
      return new Expected(reference, request, words, false, true);
    }
    BitSet settled = some.settle(reference, request);
    boolean sure = some.least().equals(some.most());
    return new Expected(reference, request, sure ? some.most() : settled, true, sure);
  }

  /// Whether the counts of that facet are known.
  boolean isSure(String facet) {
    return sure
        || request.filters().stream().noneMatch(f -> f.how().isEmpty() && f.facet().equals(facet));
  }

  static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }

  BitSet found() {
    BitSet found = (BitSet) words.clone();
    found.and(request.passing(reference, null));
    return found;
  }

  /// The ids of all articles from the newest or the oldest; those without a date come last, and
  /// those of one day by their ids. A date that is not precise stands for its first day.
  List<String> ordered(boolean newest) {
    Comparator<Sheet> byDay =
        Comparator.comparing(s -> s.published() == null ? 0 : s.published().first().toEpochDay());
    return found().stream()
        .mapToObj(reference::sheet)
        .sorted(
            Comparator.<Sheet, Boolean>comparing(s -> s.published() == null)
                .thenComparing(newest ? byDay.reversed() : byDay)
                .thenComparing(Sheet::id))
        .map(Sheet::id)
        .toList();
  }

  /// All values of a facet under the request in the order wanted, with those of count 0 that are
  /// selected.
  Counts counts(String facet, String sort) {
    BitSet counted = (BitSet) words.clone();
    counted.and(request.passing(reference, facet));
    Map<String, Long> perId = new TreeMap<>();
    long missing = 0;
    for (int i : counted.stream().toArray()) {
      Set<String> ids = reference.sheet(i).values().getOrDefault(facet, Map.of()).keySet();
      ids.forEach(id -> perId.merge(id, 1L, Long::sum));
      missing += ids.isEmpty() ? 1 : 0;
    }
    int distinct = perId.size();
    Set<String> selected = new LinkedHashSet<>();
    for (Narrowed filter : request.filters()) {
      if (filter.facet().equals(facet)) {
        selected.addAll(filter.ids());
      }
    }
    selected.remove(Sheet.missing(facet));
    selected.forEach(id -> perId.putIfAbsent(id, 0L));
    List<Count> counts = new ArrayList<>();
    Map<String, String> labels = reference.labelsOf(facet);
    perId.forEach((id, n) ->
        counts.add(new Count(id, labels.getOrDefault(id, id), n, selected.contains(id))));
    counts.sort(order(facet, sort));
    return new Counts(counts, distinct, missing);
  }

  // The most frequent first, then by label; or by label, years from the newest.
  private static Comparator<Count> order(String facet, String sort) {
    Comparator<Count> byLabel =
        Comparator.comparing((Count count) -> plain(count.label())).thenComparing(Count::id);
    if (sort.equals("count")) {
      return Comparator.comparingLong(Count::count).reversed().thenComparing(byLabel);
    }
    return facet.startsWith("year") ? byLabel.reversed() : byLabel;
  }

  private static String plain(String label) {
    return Words.fold(label)
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"")
        .replaceAll("[\u2010-\u2014]", "-");
  }

  /// The values that a search shows: the first, and after them those selected.
  Counts shown(Counted wanted) {
    Counts all = counts(wanted.facet(), wanted.sort());
    List<Count> shown = new ArrayList<>();
    for (Count count : all.values()) {
      if (shown.size() < wanted.limit()) {
        shown.add(count);
      }
    }
    all.values().stream().filter(c -> c.selected() && !shown.contains(c)).forEach(shown::add);
    return new Counts(shown, all.distinct(), all.missing());
  }

  static @Nullable String textOrNull(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? null : node.asText();
  }
}
