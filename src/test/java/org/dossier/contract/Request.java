package org.dossier.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.contract.Sheet.Dated;
import org.jspecify.annotations.Nullable;

/// One question: what the words want, what narrows, and how the answer is to be given. A null query
/// wants every article.
record Request(
    @Nullable Asked query,
    int style,
    List<Narrowed> filters,
    @Nullable Dated from,
    @Nullable Dated to,
    @Nullable String sort,
    int page,
    int size,
    List<Counted> facets) {

  /// A filter: `how` is empty for any of the ids, `.all`, or `.not`.
  record Narrowed(String facet, String how, List<String> ids) {
    boolean fits(Sheet sheet) {
      return switch (how) {
        case ".all" -> ids.stream().allMatch(id -> sheet.has(facet, id));
        case ".not" -> ids.stream().noneMatch(id -> sheet.has(facet, id));
        default -> ids.stream().anyMatch(id -> sheet.has(facet, id));
      };
    }
  }

  /// A facet to count.
  record Counted(String facet, int limit, String sort) {}

  String typed() {
    return query == null ? "" : query.print(style);
  }

  /// The order in which hits must come; `relevance` is up to the program.
  String order() {
    return sort != null ? sort : wantsWords(query) ? "relevance" : "newest";
  }

  private static boolean wantsWords(@Nullable Asked query) {
    return switch (query) {
      case null -> false;
      case Asked.All(List<Asked> parts) -> parts.stream().anyMatch(Request::wantsWords);
      case Asked.Any(List<Asked> parts) -> parts.stream().anyMatch(Request::wantsWords);
      case Asked.Not n -> false;
      case Asked.Years y -> false;
      case Asked.Value v -> false;
      case Asked.Plain p -> true;
      case Asked.Quoted q -> true;
      case Asked.Near n -> true;
      case Asked.Begun b -> true;
      case Asked.Spelled s -> true;
    };
  }

  /// Which articles pass the filters, but for those of that facet that its own counts ignore.
  BitSet passing(Reference reference, @Nullable String counting) {
    return reference.where(s ->
        inTime(s)
            && filters.stream()
                .allMatch(f -> (f.how().isEmpty() && f.facet().equals(counting)) || f.fits(s)));
  }

  // An article of `2021` may have been published on any day of it.
  private boolean inTime(Sheet sheet) {
    if (from == null && to == null) {
      return true;
    }
    Dated published = sheet.published();
    LocalDate least = from == null ? LocalDate.MIN : from.first();
    LocalDate most = to == null ? LocalDate.MAX : to.last();
    return published != null
        && !published.last().isBefore(least)
        && !published.first().isAfter(most);
  }

  /// What is wanted, without how it is to be given, as parameters.
  String found() {
    List<String> parameters = new ArrayList<>();
    if (query != null) {
      parameters.add("q=" + Dossier.encoded(typed()));
    }
    for (Narrowed f : filters) {
      f.ids().forEach(id -> parameters.add(f.facet() + f.how() + "=" + Dossier.encoded(id)));
    }
    if (from != null) {
      parameters.add("from=" + from.date());
    }
    if (to != null) {
      parameters.add("to=" + to.date());
    }
    return String.join("&", parameters);
  }

  /// All of it, as the address of a search.
  String search() {
    Map<String, String> more = new LinkedHashMap<>();
    if (sort != null) {
      more.put("sort", sort);
    }
    if (page != 1) {
      more.put("page", Integer.toString(page));
    }
    if (size != 10) {
      more.put("size", Integer.toString(size));
    }
    more.put("facets", facets.stream().map(Counted::facet).collect(Collectors.joining(",")));
    for (Counted counted : facets) {
      more.put(counted.facet() + ".limit", Integer.toString(counted.limit()));
      more.put(counted.facet() + ".sort", counted.sort());
    }
    return "/api/v1/search?" + with(more);
  }

  /// Other parameters after what is wanted.
  String with(Map<String, String> more) {
    String rest =
        more.entrySet().stream()
            .map(e -> e.getKey() + "=" + Dossier.encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return found().isEmpty() || rest.isEmpty() ? found() + rest : found() + "&" + rest;
  }
}
