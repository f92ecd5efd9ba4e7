package org.dossier.annotate;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dossier.article.Article;
import org.jspecify.annotations.Nullable;

/// The countries that an article in another language than English names in that language: by the
/// names of the Unicode locale data, and a table of what else people write. An English article
/// never meets them. The names of a language are made when its first article comes. Thread-safe.
final class ForeignNames {
  private static final String TABLE = "country-names.tsv";
  private static final Set<String> GENITIVE_S = Set.of("de", "sv", "da", "nb", "no");

  private final Map<String, Country> countries;
  private final List<String[]> rows;
  private final Set<String> languages;
  private final Map<String, CountryNames> byLanguage = new ConcurrentHashMap<>();

  private ForeignNames(Map<String, Country> countries, List<String[]> rows) {
    this.countries = countries;
    this.rows = rows;
    languages =
        Arrays.stream(ULocale.getAvailableLocales())
            .map(ULocale::getLanguage)
            .filter(language -> !language.equals("en"))
            .collect(Collectors.toUnmodifiableSet());
  }

  static ForeignNames load(Tables tables, Map<String, Country> countries) {
    return new ForeignNames(
        countries, tables.lines(TABLE).stream().map(line -> line.split("\t", -1)).toList());
  }

  /// Names the locale data: it differs when names may differ.
  static String fingerprint() {
    return "icu" + VersionInfo.ICU_VERSION;
  }

  /// The mentions that the rules for English found, with those in the article's own language. Of
  /// two that overlap the article's language is right, unless the other is a part of a longer name.
  List<CountryMention> join(
      Article article, Reading reading, People people, List<CountryMention> english) {
    String language = language(article);
    return language == null
        ? english
        : OwnLanguage.join(
            names(language).in(reading.tokens.text), countries, reading, people, english);
  }

  private @Nullable String language(Article article) {
    String stated = article.origin().language();
    String language =
        stated == null
            ? WritingSystem.languageOf(article.body())
            : ULocale.createCanonical(ULocale.forLanguageTag(stated.strip()).getName())
                .getLanguage();
    return language != null && languages.contains(language) ? language : null;
  }

  private CountryNames names(String language) {
    return byLanguage.computeIfAbsent(language, this::read);
  }

  private CountryNames read(String language) {
    CountryNames names = new CountryNames(language);
    for (String[] row : rows) {
      if (row[0].equals(language)) {
        Arrays.stream(row[2].split("\\|")).forEach(name -> names.add(name, row[1]));
      }
    }
    // The language as such comes before what single countries make of it.
    Arrays.stream(ULocale.getAvailableLocales())
        .filter(locale -> locale.getLanguage().equals(language))
        .sorted(
            Comparator.comparingInt((ULocale locale) -> locale.getName().length())
                .thenComparing(ULocale::getName))
        .forEach(locale -> addAll(names, locale, countries.keySet()));
    return names;
  }

  private static void addAll(CountryNames names, ULocale locale, Collection<String> codes) {
    for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
      LocaleDisplayNames display =
          LocaleDisplayNames.getInstance(locale, length, DisplayContext.NO_SUBSTITUTE);
      for (String code : codes) {
        String name = display.regionDisplayName(code);
        if (name != null && !name.equals(code)) {
          int bracket = name.indexOf(" (");
          add(names, bracket > 0 ? name.substring(0, bracket) : name, code, locale.getLanguage());
        }
      }
    }
  }

  private static void add(CountryNames names, String name, String code, String language) {
    names.add(name, code);
    if (GENITIVE_S.contains(language)) {
      names.add(name + "s", code);
    }
    // "To" melts into the Arabic article.
    if (language.equals("ar") && name.startsWith("\u0627\u0644")) {
      names.add("\u0644\u0644" + name.substring(2), code);
    }
  }
}
