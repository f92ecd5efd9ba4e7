package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;

/// Makes small articles and all kinds of searches over them by chance.
final class RandomSearches {
  private static final List<String> WORDS =
      List.of(
          "alpha", "alpine", "beta", "gamma", "gamut", "delta", "omega", "threat", "threats",
          "zorg", "lima", "2020");
  private static final Map<Facet, List<String>> IDS =
      Map.of(
          Facet.COUNTRY, List.of("IR", "CA", "FR", "DE", "US"),
          Facet.ORGANIZATION, List.of("zorg-group", "irgc", "csis"),
          Facet.PERSON, List.of("jane-doe", "john-roe"));
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "IR", List.of("Iran", "Persia"),
          "CA", List.of("Canada"),
          "FR", List.of("France"),
          "zorg-group", List.of("Zorg Group", "the Group"),
          "jane-doe", List.of("Jane Doe"),
          "john-roe", List.of("John Roe Doe"));
  private static final List<String> DATES =
      List.of("2019", "2020", "2020-06", "2020-06-15", "2021-01-31", "2021", "2023-11-16");

  private final Random random;

  RandomSearches(long seed) {
    random = new Random(seed);
  }

  AnnotatedArticle article(String id) {
    List<String> body = new ArrayList<>(List.of(words(random.nextInt(9))));
    String text = body.getFirst();
    boolean parted = random.nextInt(4) == 0;
    if (parted) {
      text += " FURNITURE alpha beta. " + words(1 + random.nextInt(6));
    }
    Articles article = Articles.article(id).title(words(1 + random.nextInt(3))).body(text);
    if (parted) {
      article.furniture("FURNITURE alpha beta.");
    }
    if (random.nextInt(4) > 0) {
      article.published(pick(DATES));
    }
    IDS.forEach((facet, ids) -> {
      Set<String> given = new HashSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        String value = pick(ids);
        if (given.add(value) && !value.equals("zorg-group")) {
          article.value(facet, value, pick(LABELS.getOrDefault(value, List.of(value))));
        }
      }
    });
    AnnotatedArticle plain = article.build();
    String all = plain.article().title() + " " + text;
    if (all.contains("zorg") && random.nextBoolean()) {
      article.mention(
          Facet.ORGANIZATION, "zorg-group", pick(LABELS.get("zorg-group")), "zorg", "alias");
    }
    return article.build();
  }

  static Oracle.Sheet sheet(AnnotatedArticle a) {
    Map<Facet, List<FacetValue>> values = new HashMap<>();
    Set<String> inTitle = new HashSet<>();
    Set<String> inBody = new HashSet<>();
    a.annotations()
        .forEach((facet, of) -> {
          values.put(facet, of.stream().map(Annotation::value).toList());
          for (Annotation annotation : of) {
            for (Mention m : annotation.evidence()) {
              (m.part() == Mention.Part.TITLE ? inTitle : inBody)
                  .add(facet + annotation.value().id());
            }
          }
        });
    List<List<String>> body = new ArrayList<>();
    for (String part : a.article().body().split("FURNITURE alpha beta\\.")) {
      body.add(Oracle.words(part));
    }
    PartialDate date = a.published() == null ? null : a.published().date();
    return new Oracle.Sheet(
        a.article().id(), Oracle.words(a.article().title()), body, values, inTitle, inBody, date);
  }

  SearchRequest request() {
    TextQuery query = random.nextInt(4) == 0 ? new TextQuery.All() : query(2);
    List<Filter> filters = IntStream.range(0, random.nextInt(4)).mapToObj(i -> filter()).toList();
    List<FacetRequest> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (random.nextInt(3) > 0) {
        facets.add(new FacetRequest(facet, random.nextInt(6), pick(FacetRequest.Sort.values())));
      }
    }
    return new SearchRequest(
        query.toString(),
        query,
        filters,
        pick(Order.values()),
        new Window(1, 100, null),
        facets,
        new PassageRequest(2, 40));
  }

  private Filter filter() {
    Facet facet = pick(new Facet[] {Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR});
    List<String> ids = new ArrayList<>(IDS.getOrDefault(facet, List.of("2019", "2020", "2021")));
    ids.add("XX");
    ids.add(facet.missingId());
    List<String> some = IntStream.range(0, 1 + random.nextInt(2)).mapToObj(i -> pick(ids)).toList();
    return switch (random.nextInt(6)) {
      case 0 -> new Filter.AllOf(facet, some);
      case 1 -> new Filter.NoneOf(facet, some);
      case 2 ->
          new Filter.Published(
              random.nextBoolean() ? null : PartialDate.parse(pick(DATES)).orElseThrow(),
              PartialDate.parse(pick(DATES)).orElseThrow());
      default -> new Filter.AnyOf(facet, some);
    };
  }

  private TextQuery query(int depth) {
    int kind = random.nextInt(depth > 0 ? 16 : 10);
    return switch (kind) {
      case 0, 1, 2 -> new TextQuery.Word(pick(WORDS));
      case 3 -> new TextQuery.Phrase(words(1 + random.nextInt(2)).replace(".", ""));
      case 4 -> new TextQuery.Near(words(2 + random.nextInt(2)), random.nextInt(4));
      case 5 -> new TextQuery.Prefix(pick(WORDS).substring(0, 1 + random.nextInt(3)));
      case 6 -> new TextQuery.Fuzzy(pick(List.of("alpa", "gamm", "thraets", "dleta", "lime")));
      case 7 ->
          new TextQuery.Of(
              pick(new Facet[] {Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON}),
              pick(List.of("iran", "IR", "doe", "doe john", "group", "nobody")),
              random.nextInt(4) == 0 ? "IR" : null);
      case 8 ->
          random.nextBoolean()
              ? new TextQuery.Years(2020, null)
              : new TextQuery.Years(2019, 2019 + random.nextInt(3));
      case 9 ->
          new TextQuery.Named(
              Facet.ORGANIZATION,
              new FacetValue("zorg-group", "Zorg Group"),
              new TextQuery.Word(pick(WORDS)));
      case 10 -> new TextQuery.Not(query(depth - 1));
      case 11 -> new TextQuery.Title(query(depth - 1));
      case 12 -> new TextQuery.Or(parts(depth));
      case 13 -> new TextQuery.Some(new TextQuery.Or(parts(depth)));
      default -> new TextQuery.And(parts(depth));
    };
  }

  private List<TextQuery> parts(int depth) {
    List<TextQuery> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(random.nextInt(12) == 0 ? new TextQuery.Word("…!") : query(depth - 1));
    }
    return parts;
  }

  private String words(int n) {
    List<String> words = IntStream.range(0, n).mapToObj(i -> pick(WORDS)).toList();
    return String.join(random.nextInt(5) == 0 ? ". " : " ", words);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> T pick(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
