package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.PartialDate;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.search.FacetCounts;
import org.jspecify.annotations.Nullable;

/// What a search must answer, found by looking at every article: lists of words and plain loops.
final class Oracle {
  /// An article as the oracle sees it: stretches of words that no phrase crosses.
  record Sheet(
      String id,
      List<String> title,
      List<List<String>> body,
      Map<Facet, List<FacetValue>> values,
      Set<String> titleNames,
      Set<String> bodyNames,
      @Nullable PartialDate published) {

    List<List<String>> stretches(boolean titleOnly) {
      return titleOnly ? List.of(title) : Stream.concat(Stream.of(title), body.stream()).toList();
    }

    List<String> ids(Facet facet) {
      return values.getOrDefault(facet, List.of()).stream().map(FacetValue::id).toList();
    }
  }

  private final List<Sheet> sheets;

  Oracle(List<Sheet> sheets) {
    this.sheets = sheets;
  }

  List<String> ids(SearchRequest request) {
    Comparator<Sheet> byId = Comparator.comparing(Sheet::id);
    Comparator<Sheet> order =
        switch (request.order()) {
          case RELEVANCE -> byId;
          case NEWEST ->
              Comparator.comparing(
                      Oracle::day, Comparator.nullsLast(Comparator.<Long>reverseOrder()))
                  .thenComparing(byId);
          case OLDEST ->
              Comparator.comparing(
                      Oracle::day, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                  .thenComparing(byId);
        };
    return sheets.stream()
        .filter(s -> matches(s, request.query()))
        .filter(s -> request.filters().stream().allMatch(f -> passes(s, f)))
        .sorted(order)
        .map(Sheet::id)
        .toList();
  }

  private static @Nullable Long day(Sheet s) {
    return s.published() == null ? null : s.published().first().toEpochDay();
  }

  FacetCounts counts(SearchRequest request, FacetRequest wanted) {
    Facet facet = wanted.facet();
    Map<String, Long> counts = new TreeMap<>();
    long missing = 0;
    for (Sheet s : sheets) {
      boolean counted =
          matches(s, request.query())
              && request.filters().stream()
                  .filter(f -> !(f instanceof Filter.AnyOf any && any.facet() == facet))
                  .allMatch(f -> passes(s, f));
      if (counted) {
        s.ids(facet).forEach(id -> counts.merge(id, 1L, Long::sum));
        missing += s.ids(facet).isEmpty() ? 1 : 0;
      }
    }
    int distinct = counts.size();
    Set<String> selected = new LinkedHashSet<>();
    for (Filter f : request.filters()) {
      switch (f) {
        case Filter.AnyOf any when any.facet() == facet -> selected.addAll(any.ids());
        case Filter.AllOf all when all.facet() == facet -> selected.addAll(all.ids());
        case Filter.NoneOf none when none.facet() == facet -> selected.addAll(none.ids());
        default -> {}
      }
    }
    selected.remove(facet.missingId());
    selected.forEach(id -> counts.putIfAbsent(id, 0L));
    Map<String, String> labels = labels(facet);
    Comparator<FacetCounts.Count> byLabel =
        Comparator.<FacetCounts.Count, String>comparing(c -> c.value().label().toLowerCase())
            .thenComparing(c -> c.value().id());
    boolean year = facet == Facet.YEAR || facet == Facet.YEAR_MENTIONED;
    Comparator<FacetCounts.Count> order =
        wanted.sort() == FacetRequest.Sort.COUNT
            ? Comparator.<FacetCounts.Count>comparingLong(c -> -c.count()).thenComparing(byLabel)
            : year ? byLabel.reversed() : byLabel;
    List<FacetCounts.Count> all =
        counts.entrySet().stream()
            .map(e ->
                new FacetCounts.Count(
                    new FacetValue(e.getKey(), labels.getOrDefault(e.getKey(), e.getKey())),
                    e.getValue(),
                    selected.contains(e.getKey())))
            .sorted(order)
            .toList();
    List<FacetCounts.Count> shown = new ArrayList<>(all.stream().limit(wanted.limit()).toList());
    all.stream().skip(wanted.limit()).filter(FacetCounts.Count::selected).forEach(shown::add);
    return new FacetCounts(shown, distinct, missing);
  }

  private Map<String, String> labels(Facet facet) {
    Map<String, Map<String, Integer>> seen = new HashMap<>();
    for (Sheet s : sheets) {
      for (FacetValue v : s.values().getOrDefault(facet, List.of())) {
        seen.computeIfAbsent(v.id(), i -> new TreeMap<>()).merge(v.label(), 1, Integer::sum);
      }
    }
    Map<String, String> labels = new HashMap<>();
    seen.forEach((id, of) -> {
      int most = of.values().stream().mapToInt(i -> i).max().orElseThrow();
      labels.put(
          id,
          of.entrySet().stream()
              .filter(e -> e.getValue() == most)
              .findFirst()
              .orElseThrow()
              .getKey());
    });
    return labels;
  }

  private static boolean passes(Sheet s, Filter filter) {
    return switch (filter) {
      case Filter.AnyOf f -> f.ids().stream().anyMatch(id -> has(s, f.facet(), id));
      case Filter.AllOf f -> f.ids().stream().allMatch(id -> has(s, f.facet(), id));
      case Filter.NoneOf f -> f.ids().stream().noneMatch(id -> has(s, f.facet(), id));
      case Filter.Published f ->
          s.published() != null
              && (f.from() == null || !s.published().last().isBefore(f.from().first()))
              && (f.to() == null || !s.published().first().isAfter(f.to().last()));
    };
  }

  private static boolean has(Sheet s, Facet facet, String id) {
    return id.equals(facet.missingId()) ? s.ids(facet).isEmpty() : s.ids(facet).contains(id);
  }

  private boolean matches(Sheet s, TextQuery query) {
    Boolean said = matches(s, query, false);
    return said == null || said;
  }

  // Null where the query says nothing.
  private @Nullable Boolean matches(Sheet s, TextQuery query, boolean titleOnly) {
    List<List<String>> in = s.stretches(titleOnly);
    return switch (query) {
      case TextQuery.All q -> null;
      case TextQuery.Word q ->
          words(q.text()).isEmpty()
              ? null
              : in.stream().anyMatch(w -> adjacent(stems(w), stems(words(q.text()))));
      case TextQuery.Phrase q ->
          words(q.text()).isEmpty()
              ? null
              : in.stream().anyMatch(w -> adjacent(w, words(q.text())));
      case TextQuery.Near q ->
          in.stream().anyMatch(w -> near(w, words(q.text()), q.distance(), new ArrayList<>()));
      case TextQuery.Prefix q ->
          in.stream().anyMatch(w -> w.stream().anyMatch(x -> x.startsWith(q.text())));
      case TextQuery.Fuzzy q ->
          in.stream().anyMatch(w -> w.stream().anyMatch(x -> alike(q.text(), x)));
      case TextQuery.Not q -> {
        Boolean inner = matches(s, q.query(), titleOnly);
        yield inner == null ? null : !inner;
      }
      case TextQuery.And q -> {
        List<Boolean> said = said(s, q.parts(), titleOnly);
        yield said.isEmpty() ? null : said.stream().allMatch(b -> b);
      }
      case TextQuery.Or q -> {
        List<Boolean> said = said(s, q.parts(), titleOnly);
        yield said.isEmpty() ? null : said.stream().anyMatch(b -> b);
      }
      case TextQuery.Some q -> {
        List<TextQuery> asked =
            q.query() instanceof TextQuery.Or or ? or.parts() : List.of(q.query());
        List<TextQuery> parts = new ArrayList<>(asked);
        for (TextQuery part : asked) {
          if (part instanceof TextQuery.Word word) {
            words(word.text()).forEach(single -> parts.add(new TextQuery.Word(single)));
          }
        }
        List<Boolean> said = said(s, parts, titleOnly);
        yield said.isEmpty() ? null : said.stream().anyMatch(b -> b);
      }
      case TextQuery.Title q -> matches(s, q.query(), true);
      case TextQuery.Of q -> of(s, q);
      case TextQuery.Years q ->
          s.published() != null
              && (q.from() == null || s.published().year() >= q.from())
              && (q.to() == null || s.published().year() <= q.to());
      case TextQuery.Named q -> {
        String name = q.facet() + q.value().id();
        Boolean typed = matches(s, q.typed(), titleOnly);
        yield s.titleNames().contains(name)
            || (!titleOnly && s.bodyNames().contains(name))
            || (typed != null && typed);
      }
    };
  }

  private List<Boolean> said(Sheet s, List<TextQuery> parts, boolean titleOnly) {
    List<Boolean> said = new ArrayList<>();
    for (TextQuery part : parts) {
      Boolean b = matches(s, part, titleOnly);
      if (b != null) {
        said.add(b);
      }
    }
    return said;
  }

  private boolean of(Sheet s, TextQuery.Of q) {
    if (q.id() != null) {
      return s.ids(q.facet()).contains(q.id());
    }
    Map<String, String> labels = labels(q.facet());
    if (labels.containsKey(q.name())) {
      return s.ids(q.facet()).contains(q.name());
    }
    return s.ids(q.facet()).stream()
        .anyMatch(id -> words(labels.getOrDefault(id, "")).containsAll(words(q.name())));
  }

  static List<String> words(String text) {
    return Stream.of(text.toLowerCase().split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(w -> w.equals("threats") ? "threat" : w).toList();
  }

  private static boolean adjacent(List<String> text, List<String> words) {
    for (int i = 0; i + words.size() <= text.size(); i++) {
      if (text.subList(i, i + words.size()).equals(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(
      List<String> text, List<String> words, int distance, List<Integer> taken) {
    if (taken.size() == words.size()) {
      int first = taken.stream().mapToInt(i -> i).min().orElse(0);
      int last = taken.stream().mapToInt(i -> i).max().orElse(0);
      return last - first + 1 - words.size() <= distance;
    }
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).equals(words.get(taken.size())) && !taken.contains(i)) {
        taken.add(i);
        if (near(text, words, distance, taken)) {
          return true;
        }
        taken.removeLast();
      }
    }
    return false;
  }

  // Letters left out, put in, changed, or two neighbours exchanged; the first letter is right.
  private static boolean alike(String wanted, String word) {
    int n = wanted.length();
    int m = word.length();
    int[][] d = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = wanted.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && wanted.charAt(i - 1) == word.charAt(j - 2)
            && wanted.charAt(i - 2) == word.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return wanted.charAt(0) == word.charAt(0) && d[n][m] <= (n <= 5 ? 1 : 2);
  }
}
