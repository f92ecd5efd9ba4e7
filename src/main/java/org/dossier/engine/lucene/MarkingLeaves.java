package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// Leaves that find the places that matched. They match what [RankingLeaves] match, without what
/// only ranks, and know which of them a place belongs to.
///
/// A word that is only begun can stand for thousands; asking for each of them where it is costs far
/// more than reading the text once more. Such words are told in [#begun].
final class MarkingLeaves implements TextLeaves {
  /// The beginning of a word, where it is looked for, and which leaf it is.
  record Begun(Scope scope, String word, int leaf) {}

  private final Vocabulary vocabulary;
  private final Map<Query, Integer> leafOf = new HashMap<>();
  private final List<Begun> begun = new ArrayList<>();
  private int leaf;

  MarkingLeaves(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Which leaf a matching query belongs to, counted from 0.
  int leafOf(Query query) {
    return leafOf.getOrDefault(query, leaf);
  }

  List<Begun> begun() {
    return begun;
  }

  @Override
  public @Nullable Query word(Scope scope, String text) {
    List<Set<String>> forms = WordForms.inflected(text, vocabulary.languages());
    if (forms.isEmpty()) {
      return null;
    }
    List<Query> places = new ArrayList<>();
    for (String field : fields(scope)) {
      if (forms.size() == 1) {
        forms.getFirst().forEach(form -> places.add(new PlacesQuery(new Term(field, form))));
      } else {
        places.add(WordForms.sequence(field, forms, 0));
      }
    }
    return leaf(places);
  }

  @Override
  public @Nullable Query phrase(Scope scope, String text) {
    List<String> words = WordForms.exact(text);
    return words.isEmpty()
        ? null
        : leaf(exactFields(scope).stream().map(f -> WordForms.phrase(f, words)).toList());
  }

  @Override
  public @Nullable Query near(Scope scope, String text, int distance) {
    List<String> words = WordForms.exact(text);
    return words.isEmpty()
        ? null
        : leaf(
            exactFields(scope).stream()
                .map(f -> WordForms.near(vocabulary, f, words, distance))
                .toList());
  }

  @Override
  public @Nullable Query prefix(Scope scope, String text) throws IOException {
    List<String> words = WordForms.exact(text);
    if (words.isEmpty()) {
      return null;
    }
    if (words.size() == 1) {
      begun.add(new Begun(scope, words.getFirst(), leaf++));
      return MatchAllDocsQuery.INSTANCE;
    }
    List<Query> places = new ArrayList<>();
    for (String field : exactFields(scope)) {
      places.add(vocabulary.begun(field, words));
    }
    return leaf(places);
  }

  @Override
  public @Nullable Query fuzzy(Scope scope, String text) throws IOException {
    List<String> words = WordForms.exact(text);
    if (words.size() != 1 || words.getFirst().length() > Spellings.MAX_LENGTH) {
      return word(scope, text);
    }
    List<Query> places = new ArrayList<>();
    for (String field : exactFields(scope)) {
      Query spelled = vocabulary.spelled(field, words.getFirst());
      Set<Term> spellings = new HashSet<>();
      spelled.visit(QueryVisitor.termCollector(spellings));
      spellings.forEach(term -> places.add(new PlacesQuery(term)));
    }
    return places.isEmpty() ? MatchNoDocsQuery.INSTANCE : leaf(places);
  }

  @Override
  public @Nullable Query name(Scope scope, Facet facet, String id) {
    return switch (facet) {
      case COUNTRY, ORGANIZATION, PERSON -> {
        String name = Fields.name(facet, id);
        yield leaf(
            fields(scope).stream()
                .<Query>map(field -> new PlacesQuery(new Term(field, name)))
                .toList());
      }
      case YEAR, YEAR_MENTIONED, PUBLISHER, LANGUAGE -> null;
    };
  }

  @Override
  public Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  // What must not match is never marked, and must be told exactly, beginnings of words too.
  @Override
  public TextLeaves excluded() {
    return new RankingLeaves(vocabulary);
  }

  @Override
  public Query some(Scope scope, Query any, List<String> words) {
    return any;
  }

  @Override
  public @Nullable Query close(Scope scope, List<String> words) {
    return null;
  }

  private Query leaf(List<Query> places) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query place : places) {
      leafOf.putIfAbsent(place, leaf);
      any.add(place, Occur.SHOULD);
    }
    leaf++;
    return any.build();
  }

  private static List<String> fields(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> List.of(Fields.TITLE, Fields.BODY);
      case TITLE -> List.of(Fields.TITLE);
    };
  }

  private static List<String> exactFields(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> List.of(Fields.TITLE_EXACT, Fields.BODY_EXACT);
      case TITLE -> List.of(Fields.TITLE_EXACT);
    };
  }
}
