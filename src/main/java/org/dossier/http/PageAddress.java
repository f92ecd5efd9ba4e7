package org.dossier.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.jspecify.annotations.Nullable;

/// What the address of the search page asks for, and the addresses of what is one step away.
///
/// The names are those of the interface. A form sends fields that are empty, and others add
/// parameters of their own to addresses that they pass on (`utm_source`): both are left out. A
/// known parameter with a wrong value is told as everywhere.
record PageAddress(QueryString asked) {
  static final String PATH = "/";

  /// How many values of a facet are shown when nobody asked for more.
  static final int FEW = 6;

  private static final List<Facet> SHOWN =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR, Facet.PUBLISHER);
  private static final Set<String> NAMES = names();

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of("q"));
    for (Facet facet : Facet.values()) {
      names.addAll(filters(facet));
    }
    names.addAll(List.of("from", "to", "sort", "fold", "page"));
    for (Facet facet : Facet.values()) {
      names.add(limit(facet));
    }
    return names;
  }

  static PageAddress of(QueryString sent) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> values =
          sent.values().getOrDefault(name, List.of()).stream()
              .filter(value -> !value.isBlank())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        asked.put(name, values);
      }
    }
    return new PageAddress(new QueryString(asked));
  }

  /// The parameters by which values of the facet are wanted: any, all, none.
  static List<String> filters(Facet facet) {
    return List.of(facet.key(), facet.key() + ".all", facet.key() + ".not");
  }

  static String limit(Facet facet) {
    return facet.key() + ".limit";
  }

  /// The search that the page shows.
  SearchParameters search() {
    Map<String, List<String>> sent = new LinkedHashMap<>(asked.values());
    sent.put("facets", List.of(facets().stream().map(Facet::key).collect(Collectors.joining(","))));
    for (Facet facet : facets()) {
      int standard = facet == Facet.YEAR ? FacetRequest.MAX_LIMIT : FEW;
      sent.putIfAbsent(limit(facet), List.of(Integer.toString(standard)));
    }
    sent.put(Facet.YEAR.key() + ".sort", List.of("label"));
    return SearchParameters.parse(new QueryString(sent));
  }

  /// The facets to show: the usual ones, and those that are filtered.
  private List<Facet> facets() {
    return Stream.of(Facet.values())
        .filter(f -> SHOWN.contains(f) || filters(f).stream().anyMatch(asked.values()::containsKey))
        .toList();
  }

  /// The parameters that tell which articles are meant, without how they are shown.
  QueryString narrowing() {
    Map<String, List<String>> kept = new LinkedHashMap<>(asked.values());
    kept.keySet().removeIf(name -> name.endsWith(".limit"));
    kept.keySet().removeAll(List.of("sort", "fold", "page"));
    return new QueryString(kept);
  }

  List<String> all(String name) {
    return asked.values().getOrDefault(name, List.of());
  }

  String single(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /// Whether anything narrows the words.
  boolean isFiltered() {
    return filterCount() > 0;
  }

  /// How many filters there are; a range of dates is one.
  int filterCount() {
    int dates = single("from").isEmpty() && single("to").isEmpty() ? 0 : 1;
    return dates
        + Stream.of(Facet.values())
            .flatMap(f -> filters(f).stream())
            .mapToInt(name -> all(name).size())
            .sum();
  }

  /// Whether the value is asked for, in any way.
  boolean has(Facet facet, String id) {
    return filters(facet).stream().anyMatch(name -> all(name).contains(id));
  }

  /// With that as the only value of the parameter; null takes it away.
  PageAddress with(String name, @Nullable String value) {
    return change(name, value == null ? List.of() : List.of(value));
  }

  /// With the value wanted that way, and no other way.
  PageAddress having(Facet facet, String name, String id) {
    PageAddress next = this;
    for (String other : filters(facet)) {
      next = next.without(other, id);
    }
    List<String> values = new ArrayList<>(next.all(name));
    values.add(id);
    return next.change(name, values);
  }

  PageAddress without(String name, String value) {
    return change(name, all(name).stream().filter(v -> !v.equals(value)).toList());
  }

  PageAddress withoutFilters() {
    PageAddress next = with("from", null).with("to", null);
    for (Facet facet : Facet.values()) {
      for (String name : filters(facet)) {
        next = next.with(name, null);
      }
    }
    return next;
  }

  /// Another page of the same search.
  PageAddress page(int page) {
    return with("page", page == 1 ? null : Integer.toString(page));
  }

  // A change of what is asked leads to its first page.
  private PageAddress change(String name, List<String> values) {
    Map<String, List<String>> next = new LinkedHashMap<>(asked.values());
    next.remove("page");
    next.put(name, values);
    return of(new QueryString(next));
  }

  /// As a link of this site says it.
  String href() {
    String query = asked.toString();
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }
}
