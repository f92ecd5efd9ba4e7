package org.dossier.engine.lucene;

import java.time.LocalDate;
import org.dossier.article.Facet;

/// The names in the index. What changes the meaning of any of them raises [#SCHEMA].
public final class Fields {
  /// The version of everything that [ArticleDocument] writes.
  public static final int SCHEMA = 9;

  public static final String ID = "id";
  public static final String FILE = "file";
  public static final String FILE_HASH = "fileHash";
  public static final String ARTICLE_HASH = "articleHash";

  /// The year of publication, of articles whose date is stated.
  public static final String STATED = "stated";

  /// What the article teaches of names; of those that teach something.
  public static final String LESSON = "lesson";

  /// The lines at the edges of the body: see [org.dossier.article.EdgeLines].
  public static final String EDGES = "edges";

  /// A sketch of the words of the body: see [Signature].
  public static final String SIGNATURE = "signature";

  /// What a hit shows, and the rest of the article but for the body.
  public static final String HEAD = "head";

  public static final String REST = "rest";

  /// Words without inflection, and as written.
  public static final String BODY = "body";

  public static final String TITLE = "title";
  public static final String BODY_EXACT = "bodyExact";
  public static final String TITLE_EXACT = "titleExact";

  /// The first and the last day that the date of publication can mean, in days since 1970.
  public static final String FIRST_DAY = "firstDay";

  public static final String LAST_DAY = "lastDay";

  private Fields() {}

  /// The ids of a facet, one term each.
  public static String facet(Facet facet) {
    return "facet." + facet.key();
  }

  /// The values of a facet as `id NUL label`: see [FacetDictionary].
  public static String values(Facet facet) {
    return "values." + facet.key();
  }

  /// The names that an article uses for its values: see [UsedNames].
  public static String names(Facet facet) {
    return "names." + facet.key();
  }

  /// Names to look values up by: see [UsedNames].
  public static String aliases(Facet facet) {
    return "aliases." + facet.key();
  }

  /// A part of the body, counted from 0: see [LongText] and [PackedText].
  public static String text(int part) {
    return part == 0 ? "text" : "text." + part;
  }

  /// The term that stands at each mention of a name. No word of a text begins with its first
  /// character.
  public static String name(Facet facet, String id) {
    return "\u0001" + facet.key() + "/" + id;
  }

  static long day(LocalDate date) {
    return date.toEpochDay();
  }
}
