package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;

/// What of an article tells it from others: the words that are frequent in it and rare in the
/// collection (tf·idf), and its rarest values. What no other article has counts, too: it makes all
/// others less similar.
public final class TellingTerms {
  /// A word or a value. `label` is how a reader knows it.
  public record Clue(Query query, String label, boolean isValue, boolean isShared, double weight) {}

  /// How many words that others have, and how many in all.
  private static final int MAX_SHARED_WORDS = 40;

  private static final int MAX_WORDS = 80;
  private static final int MAX_VALUES = 15;
  private static final int MAX_BODY = 400_000;
  private static final int TITLE_WORTH = 2;
  private static final float OTHER_PLACE = 0.3f;
  private static final List<Facet> FACETS =
      List.of(Facet.ORGANIZATION, Facet.PERSON, Facet.COUNTRY);
  private static final Comparator<Clue> HEAVIEST =
      Comparator.comparingDouble(Clue::weight).reversed().thenComparing(Clue::label);

  private final Vocabulary vocabulary;
  private final Feedback.Articles articles;

  private TellingTerms(Vocabulary vocabulary, Feedback.Articles articles) {
    this.vocabulary = vocabulary;
    this.articles = articles;
  }

  /// What of the article tells it from the other articles of a state of the collection.
  public static List<Clue> of(
      Vocabulary vocabulary, Feedback.Articles articles, AnnotatedArticle annotated)
      throws IOException {
    TellingTerms terms = new TellingTerms(vocabulary, articles);
    List<Clue> clues = new ArrayList<>(terms.words(annotated));
    clues.addAll(terms.values(annotated));
    return clues;
  }

  private List<Clue> words(AnnotatedArticle annotated) throws IOException {
    Article article = annotated.article();
    List<Annotation> languages = annotated.of(Facet.LANGUAGE);
    String language = languages.isEmpty() ? "en" : languages.getFirst().value().id();
    String body = article.body();
    String start = body.substring(0, Math.min(body.length(), MAX_BODY));
    String read = MaskedText.of(start, ArticleDocument.masked(article.layout()));
    Map<String, Word> words = new HashMap<>();
    count(language, MaskedText.of(article.title(), List.of()), TITLE_WORTH, words);
    count(language, read, 1, words);
    List<Clue> clues = new ArrayList<>();
    Map<String, Integer> having = articles.having(words.keySet());
    for (Map.Entry<String, Word> e : words.entrySet()) {
      Term inBody = new Term(Fields.BODY, e.getKey());
      Term inTitle = new Term(Fields.TITLE, e.getKey());
      int has = having.getOrDefault(e.getKey(), 0);
      double often = 1 + Math.log(e.getValue().count);
      Query either =
          new DisjunctionMaxQuery(
              List.of(new TermQuery(inBody), new TermQuery(inTitle)), OTHER_PLACE);
      Query query = new BoostQuery(either, (float) often);
      double weight = often * rarity(has);
      clues.add(new Clue(query, e.getValue().shown, false, has > 1, weight));
    }
    clues.sort(HEAVIEST);
    int end = 0;
    for (int shared = 0; end < clues.size() && shared < MAX_SHARED_WORDS; end++) {
      shared += clues.get(end).isShared() ? 1 : 0;
    }
    return clues.subList(0, Math.min(end, MAX_WORDS));
  }

  private List<Clue> values(AnnotatedArticle annotated) {
    List<Clue> clues = new ArrayList<>();
    for (Facet facet : FACETS) {
      FacetTable table = vocabulary.facet(facet);
      for (Annotation annotation : annotated.of(facet)) {
        String id = annotation.value().id();
        int number = table.number(id);
        int has = number < 0 ? 0 : table.total(number);
        if (has > 0) {
          double weight = rarity(has);
          Query value = new ConstantScoreQuery(LuceneFilters.value(facet, id));
          Query query = new BoostQuery(value, (float) weight);
          clues.add(new Clue(query, table.values().get(number).label(), true, has > 1, weight));
        }
      }
    }
    clues.sort(HEAVIEST);
    return clues.subList(0, Math.min(clues.size(), MAX_VALUES));
  }

  /// The inverse document frequency, as BM25 has it; above 0.
  private double rarity(int has) {
    return Math.log1p((Math.max(articles.all(), has) - has + 0.5) / (has + 0.5));
  }

  private static void count(String language, String text, int worth, Map<String, Word> words)
      throws IOException {
    try (TokenStream stream = WordAnalysis.inflected(language, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String written = text.substring(offset.startOffset(), offset.endOffset());
        words.computeIfAbsent(term.toString(), t -> new Word(written)).add(written, worth);
      }
      stream.end();
    }
  }

  /// How often a word stands in the article, and its plainest form there.
  private static final class Word {
    private String shown;
    private int count;

    Word(String shown) {
      this.shown = shown;
    }

    void add(String written, int worth) {
      count += worth;
      boolean isShorter = written.length() < shown.length();
      boolean isPlainer =
          written.length() == shown.length() && Character.isLowerCase(written.charAt(0));
      if (isShorter || isPlainer) {
        shown = written;
      }
    }
  }
}
