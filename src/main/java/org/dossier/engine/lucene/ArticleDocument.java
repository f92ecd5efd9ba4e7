package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.EdgeLines;
import org.dossier.article.Facet;
import org.dossier.article.Layout;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.ingest.ArticleIndexer.Provenance;

/// What stands in the index of one article: the document that [Fields] names the parts of.
public final class ArticleDocument {
  /// The longest id of an article, and of a facet value with its label: a term's limit in Lucene is
  /// 32766 bytes, and a UTF-16 code unit takes up to 3.
  static final int MAX_ID = 10_000;

  private ArticleDocument() {}

  /// All that the index has of an article.
  ///
  /// @throws IllegalArgumentException if an id or a label is too long to be indexed
  public static Document of(AnnotatedArticle annotated, Provenance provenance) {
    Article article = annotated.article();
    requireShort("id", article.id());
    Document doc = new Document();
    doc.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
    doc.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
    provenance(provenance).forEach(doc::add);
    doc.add(new BinaryDocValuesField(Fields.HEAD, StoredHead.of(annotated).bytes()));
    addBody(doc, article.body());
    doc.add(new BinaryDocValuesField(Fields.REST, StoredRest.of(annotated)));
    String lesson = NameLesson.of(annotated).text();
    if (!lesson.isEmpty()) {
      doc.add(new BinaryDocValuesField(Fields.LESSON, new BytesRef(lesson)));
    }
    doc.add(
        new BinaryDocValuesField(Fields.EDGES, new BytesRef(EdgeLines.of(article.body()).bytes())));
    if (annotated.published() != null) {
      addDays(doc, annotated.published().date());
      if (annotated.published().basis() == Publication.Basis.STATED) {
        doc.add(new NumericDocValuesField(Fields.STATED, annotated.published().date().year()));
      }
    }
    annotated.annotations().forEach((facet, values) -> addFacet(doc, facet, values));
    addText(doc, annotated);
    return doc;
  }

  /// The part of it that suggestions are made of.
  static Document suggested(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Document doc = new Document();
    doc.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
    doc.add(new BinaryDocValuesField(Fields.HEAD, StoredHead.of(annotated).bytes()));
    if (annotated.published() != null) {
      addDays(doc, annotated.published().date());
    }
    annotated.annotations().forEach((facet, values) -> addFacet(doc, facet, values));
    List<Span> masked = masked(article.layout());
    doc.add(new TokenField(Fields.BODY_EXACT, () -> bodyWords(article, masked).stream()));
    doc.add(new TokenField(Fields.TITLE_EXACT, () -> titleWords(article).stream()));
    return doc;
  }

  /// Where the article comes from: fields that can be replaced without adding it again.
  static Stream<Field> provenance(Provenance provenance) {
    return Stream.of(
        new BinaryDocValuesField(Fields.FILE, new BytesRef(provenance.file())),
        new BinaryDocValuesField(Fields.FILE_HASH, new BytesRef(provenance.fileHash())),
        new BinaryDocValuesField(Fields.ARTICLE_HASH, new BytesRef(provenance.articleHash())));
  }

  private static void addBody(Document doc, String body) {
    int start = 0;
    int part = 0;
    for (int end : LongText.ends(body)) {
      String text = body.substring(start, end);
      doc.add(new BinaryDocValuesField(Fields.text(part), PackedText.of(text)));
      start = end;
      part++;
    }
  }

  private static void addDays(Document doc, PartialDate date) {
    long first = Fields.day(date.first());
    doc.add(new LongPoint(Fields.FIRST_DAY, first));
    doc.add(new NumericDocValuesField(Fields.FIRST_DAY, first));
    long last = Fields.day(date.last());
    doc.add(new LongPoint(Fields.LAST_DAY, last));
    doc.add(new NumericDocValuesField(Fields.LAST_DAY, last));
  }

  private static void addFacet(Document doc, Facet facet, List<Annotation> values) {
    for (Annotation annotation : values) {
      String id = annotation.value().id();
      requireShort(facet.key(), id + annotation.value().label());
      doc.add(new StringField(Fields.facet(facet), id, Field.Store.NO));
      BytesRef value = FacetDictionary.term(annotation.value());
      doc.add(new SortedSetDocValuesField(Fields.values(facet), value));
      UsedNames.add(doc, facet, annotation);
    }
  }

  private static void addText(Document doc, AnnotatedArticle annotated) {
    Article article = annotated.article();
    List<Span> masked = masked(article.layout());
    List<Annotation> languages = annotated.of(Facet.LANGUAGE);
    String language = languages.isEmpty() ? "en" : languages.getFirst().value().id();
    MentionedNames names = MentionedNames.of(annotated, masked);
    WrittenWords words = bodyWords(article, masked);
    WrittenWords titleWords = titleWords(article);
    BytesRef signature = signature(article.title(), words);
    if (signature.length > 0) {
      doc.add(new BinaryDocValuesField(Fields.SIGNATURE, signature));
    }

    doc.add(
        new TokenField(
            Fields.BODY,
            () -> new NameFilter(WordAnalysis.inflected(language, words), names.inBody())));
    doc.add(new TokenField(Fields.BODY_EXACT, words::stream));
    doc.add(
        new TokenField(
            Fields.TITLE,
            () -> new NameFilter(WordAnalysis.inflected(language, titleWords), names.inTitle())));
    doc.add(new TokenField(Fields.TITLE_EXACT, titleWords::stream));
  }

  private static WrittenWords bodyWords(Article article, List<Span> masked) {
    String body = MaskedText.of(article.body(), masked);
    return WrittenWords.of(new GapFilter(WordAnalysis.exact(body), masked), body.length());
  }

  private static WrittenWords titleWords(Article article) {
    String title = MaskedText.of(article.title(), List.of());
    return WrittenWords.of(WordAnalysis.exact(title), title.length());
  }

  private static BytesRef signature(String title, WrittenWords body) {
    try {
      return Signature.of(title, body.stream());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string can't fail", e);
    }
  }

  /// What is not searched in the body: the furniture, and the headline, which the title repeats.
  static List<Span> masked(Layout layout) {
    List<Span> masked = new ArrayList<>(layout.furniture());
    if (layout.headline() != null) {
      masked.add(layout.headline());
    }
    masked.sort(Comparator.naturalOrder());
    return masked;
  }

  private static void requireShort(String what, String text) {
    if (text.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "%s must have at most %d characters (got: %d, beginning `%s…`)"
              .formatted(what, MAX_ID, text.length(), text.substring(0, 40)));
    }
  }
}
