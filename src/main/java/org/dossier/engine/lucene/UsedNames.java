package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// The names that articles use for their values, as the evidence has them.
///
/// Two fields hold them. `names` has for each article its values with the names that stand in it,
/// as `id NUL key NUL name`: ways to write one name have one key. `aliases` has, for looking up,
/// each name that the label does not begin like, from each of its words on, as `words NUL id NUL
/// name`.
public final class UsedNames {
  // A name is some words long; what is longer is told by its beginning, for terms have a limit.
  private static final int LONGEST = 200;
  private static final char BETWEEN = '\0';
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// The rules by which a place counts for a country: what it is called is no name of the country,
  /// not even where it speaks for it.
  private static final Set<String> OF_PLACES =
      Set.of("capital", "metonym", "city", "region", "dateline");

  private UsedNames() {}

  /// Adds the names of a value to the document of its article.
  static void add(Document doc, Facet facet, Annotation annotation) {
    switch (facet) {
      case COUNTRY, ORGANIZATION, PERSON, PUBLISHER -> {}
      case YEAR, YEAR_MENTIONED, LANGUAGE -> {
        return;
      }
    }
    String id = annotation.value().id();
    String label = FacetLabels.beginning(annotation.value().label());
    for (String name : written(facet, annotation)) {
      String key = key(name);
      doc.add(
          new SortedSetDocValuesField(
              Fields.names(facet), new BytesRef(id + BETWEEN + key + BETWEEN + name)));
      for (int at = 0; at >= 0; at = next(key, at)) {
        String words = key.substring(at);
        if (!label.contains(" " + words)) {
          doc.add(
              new StringField(
                  Fields.aliases(facet), words + BETWEEN + id + BETWEEN + name, Field.Store.NO));
        }
      }
    }
  }

  private static int next(String key, int at) {
    int blank = key.indexOf(' ', at);
    return blank < 0 ? -1 : blank + 1;
  }

  private static Set<String> written(Facet facet, Annotation annotation) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : annotation.evidence()) {
      if (MentionedNames.isName(facet, mention) && !isPlace(facet, mention)) {
        String name = BLANKS.matcher(mention.text().strip()).replaceAll(" ");
        names.add(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
      }
    }
    return names;
  }

  private static boolean isPlace(Facet facet, Mention mention) {
    return facet == Facet.COUNTRY && OF_PLACES.contains(mention.rule().toLowerCase(Locale.ROOT));
  }

  /// What ways to write a name have in common: its words without case, accents, periods and `'s`.
  static String key(String name) {
    List<String> words = WordAnalysis.exactWords(name);
    return words.isEmpty() ? name : String.join(" ", words).replace(".", "");
  }

  /// Where the names of a value begin among the terms of `names`.
  public static BytesRef start(String id) {
    return new BytesRef(id + BETWEEN);
  }

  /// What follows the names of a value, whatever they are.
  public static BytesRef end(String id) {
    return new BytesRef(id + (char) (BETWEEN + 1));
  }

  /// The ids of the values for which an article uses a name with words that begin so, each with the
  /// shortest such name. None for a text without words.
  static Map<String, String> beginning(Snapshot snapshot, Facet facet, String text)
      throws IOException {
    Map<String, String> names = new HashMap<>();
    List<String> words = WordAnalysis.exactWords(text);
    if (words.isEmpty()) {
      return names;
    }
    BytesRef start = new BytesRef(key(text));
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.aliases(facet));
      TermsEnum at = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (at.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = at.term();
          term != null && StringHelper.startsWith(term, start);
          term = at.next()) {
        if (isUsed(at, leaf.reader().getLiveDocs())) {
          addBegun(term, names);
        }
      }
    }
    return names;
  }

  private static boolean isUsed(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return true;
    }
    PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live.get(doc)) {
        return true;
      }
    }
    return false;
  }

  /// Where the terms of `aliases` begin for a text: see [#beginning]. Empty for one without words.
  public static String beginning(String text) {
    return WordAnalysis.exactWords(text).isEmpty() ? "" : key(text);
  }

  /// Adds the name of a term of `aliases` to those of its value, of which the shortest is kept.
  public static void addBegun(BytesRef term, Map<String, String> names) {
    List<String> parts = parts(term);
    names.merge(parts.get(1), parts.get(2), UsedNames::shorter);
  }

  private static String shorter(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength < 0 || (byLength == 0 && one.compareTo(other) <= 0) ? one : other;
  }

  /// The three parts of a term of either field.
  public static List<String> parts(BytesRef term) {
    String text = term.utf8ToString();
    int first = text.indexOf(BETWEEN);
    int second = text.indexOf(BETWEEN, first + 1);
    List<String> parts = new ArrayList<>(3);
    parts.add(text.substring(0, first));
    parts.add(text.substring(first + 1, second));
    parts.add(text.substring(second + 1));
    return parts;
  }
}
