package org.dossier.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.engine.lucene.TextLeaves.Scope;
import org.dossier.query.TextQuery;
import org.jspecify.annotations.Nullable;

/// Turns what the words of a search say into Lucene's queries.
///
/// One translation serves two purposes that must agree: to find and rank articles, and to find the
/// places in an article that matched. The [TextLeaves] decide what stands for a word or a phrase.
///
/// A part that says nothing, such as a word of punctuation only, is null here and left out.
public final class LuceneQueries {
  /// The parts and the depth of the largest query. The query language's own limits are far below.
  private static final int MAX_LEAVES = 1000;

  private static final int MAX_DEPTH = 200;

  static {
    // Of Lucene's clauses, each of our leaves may take some dozens.
    IndexSearcher.setMaxClauseCount(1 << 17);
  }

  private final Vocabulary vocabulary;
  private TextLeaves leaves;
  private int count;

  private LuceneQueries(Vocabulary vocabulary, TextLeaves leaves) {
    this.vocabulary = vocabulary;
    this.leaves = leaves;
  }

  /// The query that the leaves make of the tree, null when it says nothing: then every article
  /// matches.
  ///
  /// @throws IllegalArgumentException if the query has more parts than any reader types
  public static @Nullable Query translate(Vocabulary vocabulary, TextLeaves leaves, TextQuery query)
      throws IOException {
    return new LuceneQueries(vocabulary, leaves).translate(query, Scope.ANYWHERE, 0);
  }

  private @Nullable Query translate(TextQuery query, Scope scope, int depth) throws IOException {
    if (++count > MAX_LEAVES || depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "query must have at most %d parts, %d deep".formatted(MAX_LEAVES, MAX_DEPTH));
    }
    return switch (query) {
      case TextQuery.All() -> null;
      case TextQuery.Word(String text) -> leaves.word(scope, text);
      case TextQuery.Phrase(String text) -> leaves.phrase(scope, text);
      case TextQuery.Near(String text, int distance) -> leaves.near(scope, text, distance);
      case TextQuery.Prefix(String text) -> leaves.prefix(scope, text);
      case TextQuery.Fuzzy(String text) -> leaves.fuzzy(scope, text);
      case TextQuery.Not(TextQuery inner) -> not(excluded(inner, scope, depth + 1));
      case TextQuery.And(List<TextQuery> parts) -> and(parts, scope, depth + 1);
      case TextQuery.Or(List<TextQuery> parts) -> or(parts, scope, depth + 1);
      case TextQuery.Some(TextQuery of) -> some(of, scope, depth + 1);
      case TextQuery.Title(TextQuery inner) -> translate(inner, Scope.TITLE, depth + 1);
      case TextQuery.Of(Facet facet, String name, String id) -> unscored(of(facet, name, id));
      case TextQuery.Years(Integer from, Integer to) -> unscored(years(from, to));
      case TextQuery.Named(Facet facet, FacetValue value, TextQuery typed) ->
          named(facet, value, translate(typed, scope, depth + 1), scope);
    };
  }

  private @Nullable Query excluded(TextQuery inner, Scope scope, int depth) throws IOException {
    TextLeaves wanted = leaves;
    leaves = wanted.excluded();
    Query excluded = translate(inner, scope, depth);
    leaves = wanted;
    return excluded;
  }

  private static @Nullable Query not(@Nullable Query inner) {
    return inner == null
        ? null
        : new BooleanQuery.Builder()
            .add(unscored(MatchAllDocsQuery.INSTANCE), Occur.MUST)
            .add(inner, Occur.MUST_NOT)
            .build();
  }

  private @Nullable Query and(List<TextQuery> parts, Scope scope, int depth) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<String> words = new ArrayList<>();
    int wanted = 0;
    int unwanted = 0;
    for (TextQuery part : parts) {
      if (part instanceof TextQuery.Not(TextQuery inner)) {
        Query not = excluded(inner, scope, depth);
        if (not != null) {
          all.add(not, Occur.MUST_NOT);
          unwanted++;
        }
        continue;
      }
      Query must = translate(part, scope, depth);
      if (must != null) {
        all.add(must, Occur.MUST);
        wanted++;
      }
      if (part instanceof TextQuery.Word(String text)) {
        words.add(text);
      }
    }
    if (wanted + unwanted == 0) {
      return null;
    }
    if (wanted == 0) {
      all.add(unscored(MatchAllDocsQuery.INSTANCE), Occur.MUST);
    }
    Query close = leaves.close(scope, words);
    if (close != null) {
      all.add(close, Occur.SHOULD);
    }
    return all.build();
  }

  private @Nullable Query or(List<TextQuery> parts, Scope scope, int depth) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int wanted = 0;
    for (TextQuery part : parts) {
      Query should = translate(part, scope, depth);
      if (should != null) {
        any.add(should, Occur.SHOULD);
        wanted++;
      }
    }
    return wanted == 0 ? null : any.build();
  }

  /// Any of the parts; of a word that is made of several (`high-speed`), each of these too.
  private @Nullable Query some(TextQuery query, Scope scope, int depth) throws IOException {
    List<TextQuery> asked = query instanceof TextQuery.Or or ? or.parts() : List.of(query);
    List<TextQuery> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (TextQuery part : asked) {
      parts.add(part);
      if (part instanceof TextQuery.Word(String text)) {
        List<String> single = WordForms.exact(text);
        words.addAll(single);
        if (single.size() > 1) {
          single.forEach(word -> parts.add(new TextQuery.Word(word)));
        }
      }
    }
    Query any = or(parts, scope, depth);
    return any == null ? null : leaves.some(scope, any, words);
  }

  private @Nullable Query named(Facet facet, FacetValue value, @Nullable Query typed, Scope scope) {
    Query name = leaves.name(scope, facet, value.id());
    if (name == null || typed == null) {
      return name == null ? typed : name;
    }
    return leaves.either(name, typed);
  }

  private Query of(Facet facet, String name, @Nullable String id) {
    FacetTable table = vocabulary.facet(facet);
    if (id != null) {
      return LuceneFilters.value(facet, id);
    }
    if (name.equals(facet.missingId())) {
      return LuceneFilters.missing(facet);
    }
    if (table.find(name) != null) {
      return LuceneFilters.value(facet, name);
    }
    List<String> ids = vocabulary.labels(facet).idsWithWords(name);
    return ids.isEmpty() ? MatchNoDocsQuery.INSTANCE : LuceneFilters.values(facet, ids);
  }

  private static Query years(@Nullable Integer from, @Nullable Integer to) {
    return LuceneFilters.firstDay(
        from == null ? null : LocalDate.of(from, 1, 1),
        to == null ? null : LocalDate.of(to, 12, 31));
  }

  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
