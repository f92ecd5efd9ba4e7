package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// Leaves that find articles and rank them.
///
/// A word counts where it ranks best, in the title or in the body, plus a little for the other
/// place; a title is worth more. This, unlike one formula over both fields, lets Lucene skip
/// articles that can't come among the first. An inflection finds an article; the word as written
/// ranks it higher.
public final class RankingLeaves implements TextLeaves {
  private static final float TITLE = 1;
  private static final float OTHER_PLACE = 0.5f;
  private static final float AS_WRITTEN = 0.4f;
  private static final float CLOSE = 0.7f;
  private static final int CLOSE_SLOP = 6;
  private static final int MAX_CLOSE = 5;
  private static final float SAME_ROOT = 1;
  private static final float CLOSE_PAIR = 0.1f;
  private static final int MAX_PAIRS = 12;

  private final Vocabulary vocabulary;
  private final List<String> languages;
  private int asked;

  /// @param vocabulary of the state of the collection that is searched
  public RankingLeaves(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.languages = vocabulary.languages();
  }

  @Override
  public @Nullable Query word(Scope scope, String text) {
    List<Set<String>> forms = WordForms.inflected(text, languages);
    if (forms.isEmpty()) {
      return null;
    }
    List<String> written = WordForms.exact(text);
    Query found = inFields(scope, f -> WordForms.sequence(f, forms, 0));
    Query exact = inExactFields(scope, f -> WordForms.phrase(f, written));
    return new WordQuery(found, new BoostQuery(exact, AS_WRITTEN));
  }

  @Override
  public @Nullable Query phrase(Scope scope, String text) {
    List<String> words = WordForms.exact(text);
    return words.isEmpty() ? null : inExactFields(scope, f -> WordForms.phrase(f, words));
  }

  @Override
  public @Nullable Query near(Scope scope, String text, int distance) {
    List<String> words = WordForms.exact(text);
    return words.isEmpty()
        ? null
        : inExactFields(scope, f -> WordForms.near(vocabulary, f, words, distance));
  }

  @Override
  public @Nullable Query prefix(Scope scope, String text) throws IOException {
    List<String> words = WordForms.exact(text);
    return switch (words.size()) {
      case 0 -> null;
      case 1 -> begun(scope, words.getFirst());
      default -> inExactFields(scope, f -> vocabulary.begun(f, words));
    };
  }

  // All that begin so score alike: added up, Lucene leaves out one place where the other tells.
  private static Query begun(Scope scope, String word) {
    Query inTitle = new BoostQuery(new BegunQuery(new Term(Fields.TITLE_EXACT, word)), TITLE);
    Query inBody = new BegunQuery(new Term(Fields.BODY_EXACT, word));
    return switch (scope) {
      case TITLE -> inTitle;
      case ANYWHERE ->
          new BooleanQuery.Builder()
              .add(inTitle, Occur.SHOULD)
              .add(new BoostQuery(inBody, OTHER_PLACE), Occur.SHOULD)
              .build();
    };
  }

  @Override
  public @Nullable Query fuzzy(Scope scope, String text) throws IOException {
    List<String> words = WordForms.exact(text);
    if (words.size() != 1 || words.getFirst().length() > Spellings.MAX_LENGTH) {
      return word(scope, text);
    }
    return inExactFields(scope, f -> vocabulary.spelled(f, words.getFirst()));
  }

  @Override
  public @Nullable Query name(Scope scope, Facet facet, String id) {
    return switch (facet) {
      case COUNTRY, ORGANIZATION, PERSON -> {
        String name = Fields.name(facet, id);
        yield inFields(scope, f -> new TermQuery(new Term(f, name)));
      }
      case YEAR, YEAR_MENTIONED, PUBLISHER, LANGUAGE -> null;
    };
  }

  @Override
  public Query either(Query one, Query other) {
    return new DisjunctionMaxQuery(List.of(one, other), OTHER_PLACE);
  }

  /// How many words of a question were asked for of which articles need only have some; 0 if
  /// nothing was asked so.
  public int asked() {
    return asked;
  }

  /// What articles match they must; words of the same root (`librarian` for `library`) and words
  /// that are neighbours in the question too only rank them.
  @Override
  public Query some(Scope scope, Query any, List<String> words) throws IOException {
    asked += words.size();
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(any, Occur.MUST);
    for (String word : words) {
      Set<String> akin = languages.contains("en") ? vocabulary.akin(word) : Set.of();
      if (!akin.isEmpty()) {
        Query root = inFields(scope, f -> WordForms.anyForm(f, akin));
        ranked.add(new BoostQuery(root, SAME_ROOT), Occur.SHOULD);
      }
    }
    for (int i = 1; i < words.size() && words.size() <= MAX_PAIRS; i++) {
      String pair = words.get(i - 1) + " " + words.get(i);
      List<Set<String>> forms = WordForms.inflected(pair, languages);
      if (forms.size() == 2) {
        Query close = inFields(scope, f -> WordForms.sequence(f, forms, CLOSE_SLOP));
        ranked.add(new BoostQuery(close, CLOSE_PAIR), Occur.SHOULD);
      }
    }
    return ranked.build();
  }

  @Override
  public TextLeaves excluded() {
    return this;
  }

  @Override
  public @Nullable Query close(Scope scope, List<String> words) {
    if (words.size() < 2 || words.size() > MAX_CLOSE) {
      return null;
    }
    List<Set<String>> forms = WordForms.inflected(String.join(" ", words), languages);
    if (forms.size() < 2) {
      return null;
    }
    return new BoostQuery(inFields(scope, f -> WordForms.sequence(f, forms, CLOSE_SLOP)), CLOSE);
  }

  /// A word without inflection, as the index has it.
  static Query anywhere(String form) {
    return inFields(Scope.ANYWHERE, f -> new TermQuery(new Term(f, form)));
  }

  /// Makes the query of one field.
  private interface OnField<E extends Exception> {
    Query of(String field) throws E;
  }

  private static <E extends Exception> Query inFields(Scope scope, OnField<E> query) throws E {
    return in(scope, Fields.TITLE, Fields.BODY, query);
  }

  private static <E extends Exception> Query inExactFields(Scope scope, OnField<E> query) throws E {
    return in(scope, Fields.TITLE_EXACT, Fields.BODY_EXACT, query);
  }

  private static <E extends Exception> Query in(
      Scope scope, String title, String body, OnField<E> query) throws E {
    Query inTitle = new BoostQuery(query.of(title), TITLE);
    return switch (scope) {
      case TITLE -> inTitle;
      case ANYWHERE -> new DisjunctionMaxQuery(List.of(inTitle, query.of(body)), OTHER_PLACE);
    };
  }
}
