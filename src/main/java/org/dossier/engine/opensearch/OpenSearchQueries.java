package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.dossier.engine.lucene.WordQuery;

/// Tells Lucene's queries in the language of the cluster, which makes the same queries of them
/// again: so they find the same articles, and score them alike.
final class OpenSearchQueries {
  private OpenSearchQueries() {}

  static ObjectNode json(Query query) {
    return switch (query) {
      case NativeQuery q -> q.json();
      case TermQuery q -> term(q.getTerm());
      case BooleanQuery q -> bool(q);
      case WordQuery q -> bool(q.alternatives());
      case BoostQuery q -> boosted(json(q.getQuery()), q.getBoost());
      case ConstantScoreQuery q -> Json.of("constant_score", Json.of("filter", json(q.getQuery())));
      case DisjunctionMaxQuery q -> {
        ObjectNode best = Json.object().put("tie_breaker", q.getTieBreakerMultiplier());
        best.set("queries", all(q.getDisjuncts()));
        yield Json.of("dis_max", best);
      }
      case SynonymQuery q -> {
        List<String> forms = q.getTerms().stream().map(Term::text).toList();
        String field = q.getTerms().getFirst().field();
        yield on("match", field, Json.of("query", TokenText.of(List.of(forms))));
      }
      case PhraseQuery q ->
          phrase(q.getField(), Arrays.stream(q.getTerms()).map(List::of).toList(), q.getSlop());
      case MultiPhraseQuery q -> {
        List<List<Term>> positions = Arrays.stream(q.getTermArrays()).map(List::of).toList();
        yield phrase(positions.getFirst().getFirst().field(), positions, q.getSlop());
      }
      case PrefixQuery q ->
          on("prefix", q.getField(), Json.of("value", escaped(q.getField(), q.getPrefix().text())));
      case FieldExistsQuery q -> Json.of("exists", Json.of("field", q.getField()));
      case TermInSetQuery q -> Json.of("terms", Json.of(q.getField(), Json.strings(terms(q))));
      case PointRangeQuery q -> range(q);
      // The cluster chooses itself how to look.
      case IndexOrDocValuesQuery q -> json(q.getIndexQuery());
      case MatchAllDocsQuery q -> Json.of("match_all", Json.object());
      case MatchNoDocsQuery q -> Json.of("match_none", Json.object());
      default ->
          throw new IllegalArgumentException(
              "query must be one that is told to the cluster (got: "
                  + query.getClass().getSimpleName()
                  + ")");
    };
  }

  /// A query by its name on a field.
  static ObjectNode on(String type, String field, ObjectNode what) {
    return Json.of(type, Json.of(field, what));
  }

  /// All of these must hold; nothing of it scores.
  static ObjectNode all(List<ObjectNode> filters) {
    return Json.of("bool", Json.of("filter", Json.array(filters)));
  }

  static ObjectNode boosted(ObjectNode query, float boost) {
    ObjectNode only = Json.object().put("boost", boost);
    only.set("must", Json.array(List.of(query)));
    return Json.of("bool", only);
  }

  private static ObjectNode term(Term term) {
    return on("term", term.field(), Json.of("value", escaped(term.field(), term.text())));
  }

  private static String escaped(String field, String word) {
    return TokenText.FIELDS.contains(field) ? TokenText.escaped(word) : word;
  }

  private static ObjectNode bool(BooleanQuery query) {
    ObjectNode bool = Json.object();
    boolean needsNone = query.getMinimumNumberShouldMatch() == 0;
    for (BooleanClause clause : query.clauses()) {
      String occur =
          switch (clause.occur()) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
          };
      bool.withArray("/" + occur).add(json(clause.query()));
      needsNone &= clause.occur() == BooleanClause.Occur.SHOULD;
    }
    if (query.getMinimumNumberShouldMatch() > 0) {
      bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
    } else if (!query.clauses().isEmpty() && needsNone) {
      bool.put("minimum_should_match", 1);
    }
    return Json.of("bool", bool);
  }

  private static ArrayNode all(Iterable<Query> queries) {
    List<ObjectNode> json = new ArrayList<>();
    queries.forEach(query -> json.add(json(query)));
    return Json.array(json);
  }

  private static ObjectNode phrase(String field, List<List<Term>> positions, int slop) {
    List<List<String>> forms =
        positions.stream().map(terms -> terms.stream().map(Term::text).toList()).toList();
    return on("match_phrase", field, Json.of("query", TokenText.of(forms)).put("slop", slop));
  }

  private static List<String> terms(TermInSetQuery query) {
    try {
      List<String> terms = new ArrayList<>();
      BytesRefIterator all = query.getBytesRefIterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        terms.add(term.utf8ToString());
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory can't fail", e);
    }
  }

  private static ObjectNode range(PointRangeQuery query) {
    return on(
        "range",
        query.getField(),
        Json.of("gte", LongPoint.decodeDimension(query.getLowerPoint(), 0))
            .put("lte", LongPoint.decodeDimension(query.getUpperPoint(), 0)));
  }
}
