package org.dossier.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.ParsedQuery;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.jspecify.annotations.Nullable;

/// What the parameters of a search ask for. `notes` say how the query was read where it was not
/// read as typed; `fields` are what each hit carries.
record SearchParameters(SearchRequest request, List<String> notes, Set<HitField> fields) {
  static final int SIZE = 10;
  static final int FACET_LIMIT = 10;
  static final int PASSAGES = 3;
  static final int PASSAGE_LENGTH = 200;
  static final List<Facet> COUNTED =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR);

  static final Set<String> NAMES = names();

  SearchParameters {
    notes = List.copyOf(notes);
  }

  private static Set<String> names() {
    Set<String> names =
        new LinkedHashSet<>(
            List.of(
                "q",
                "from",
                "to",
                "sort",
                "page",
                "size",
                "cursor",
                "facets",
                "passages",
                "passageLength",
                "fold",
                "fields"));
    for (Facet facet : Facet.values()) {
      for (String suffix : List.of("", ".all", ".not", ".limit", ".sort")) {
        names.add(facet.key() + suffix);
      }
    }
    return Collections.unmodifiableSet(names);
  }

  static SearchParameters parse(QueryString sent) {
    ParameterReader in = new ParameterReader(sent, NAMES);
    String typed = in.single("q", "");
    ParsedQuery parsed = query(typed);
    Set<HitField> fields = in.has("fields") ? HitField.of(in.list("fields")) : HitField.ALL;
    SearchRequest request =
        new SearchRequest(
            typed,
            parsed.query(),
            filters(in),
            order(in, parsed.query()),
            window(in, SIZE),
            facets(in),
            passages(in),
            in.choice("fold", "none", "none", "copies").equals("copies"));
    return new SearchParameters(request, parsed.notes(), fields);
  }

  /// Reads a query as every route does.
  static ParsedQuery query(String typed) {
    if (typed.length() > QueryParser.MAX_LENGTH) {
      throw new ProblemException(
          Problem.QUERY_TOO_LONG,
          "q",
          "A query can have "
              + QueryParser.MAX_LENGTH
              + " characters (got: "
              + typed.length()
              + ").");
    }
    return QueryParser.parse(typed);
  }

  static Order order(ParameterReader in, TextQuery query) {
    String standard = Order.standard(query).name().toLowerCase(Locale.ROOT);
    String sort = in.choice("sort", standard, "relevance", "newest", "oldest");
    return Order.valueOf(sort.toUpperCase(Locale.ROOT));
  }

  static Window window(ParameterReader in, int standardSize) {
    int page = in.number("page", 1, 1, Integer.MAX_VALUE);
    int size = in.number("size", standardSize, 0, Window.MAX_SIZE);
    String cursor = in.single("cursor", "");
    if (cursor.isEmpty() && (long) page * size > Window.MAX_DEPTH) {
      throw new ProblemException(
          Problem.TOO_DEEP,
          "page",
          "Pages reach "
              + Window.MAX_DEPTH
              + " hits deep; beyond them, give the `cursor` that each answer's `next` names.");
    }
    return new Window(page, size, cursor.isEmpty() ? null : cursor);
  }

  private static PassageRequest passages(ParameterReader in) {
    return new PassageRequest(
        in.number("passages", PASSAGES, 0, PassageRequest.MAX_COUNT),
        in.number(
            "passageLength", PASSAGE_LENGTH, PassageRequest.MIN_LENGTH, PassageRequest.MAX_LENGTH));
  }

  private static List<FacetRequest> facets(ParameterReader in) {
    List<Facet> counted =
        in.has("facets")
            ? in.list("facets").stream().map(key -> facet("facets", key)).toList()
            : COUNTED;
    List<FacetRequest> requests = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      // Read for all facets, so that a wrong value is told even where it has no effect.
      int limit = in.number(facet.key() + ".limit", FACET_LIMIT, 0, FacetRequest.MAX_LIMIT);
      String sort = in.choice(facet.key() + ".sort", "count", "count", "label");
      if (counted.contains(facet)) {
        requests.add(
            new FacetRequest(
                facet, limit, FacetRequest.Sort.valueOf(sort.toUpperCase(Locale.ROOT))));
      }
    }
    return requests;
  }

  /// The facet of that key, which the parameter named.
  static Facet facet(@Nullable String parameter, String key) {
    return Facet.of(key)
        .orElseThrow(() ->
            new ProblemException(
                Problem.UNKNOWN_FACET,
                parameter,
                "There is no facet "
                    + ProblemException.quoted(key)
                    + ". Facets: "
                    + Facet.keys()
                    + "."));
  }

  static List<Filter> filters(ParameterReader in) {
    List<Filter> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (in.has(facet.key())) {
        filters.add(new Filter.AnyOf(facet, ids(in, facet.key())));
      }
      if (in.has(facet.key() + ".all")) {
        filters.add(new Filter.AllOf(facet, ids(in, facet.key() + ".all")));
      }
      if (in.has(facet.key() + ".not")) {
        filters.add(new Filter.NoneOf(facet, ids(in, facet.key() + ".not")));
      }
    }
    @Nullable PartialDate from = in.date("from");
    @Nullable PartialDate to = in.date("to");
    if (from != null && to != null && from.first().isAfter(to.last())) {
      throw ProblemException.invalid(
          "from", "`from` must not be after `to` (got: " + from + ", " + to + ").");
    }
    if (from != null || to != null) {
      filters.add(new Filter.Published(from, to));
    }
    return filters;
  }

  private static List<String> ids(ParameterReader in, String name) {
    List<String> ids = in.all(name);
    if (ids.stream().anyMatch(String::isBlank)) {
      throw ProblemException.invalid(
          name, "`" + name + "` needs the id of a value, such as `country=IR`.");
    }
    return ids;
  }
}
