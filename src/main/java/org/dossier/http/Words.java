package org.dossier.http;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.PartialDate;
import org.jspecify.annotations.Nullable;

/// The phrases of the pages in one language. A further language is a file beside
/// `messages.properties` and a tag in [#LANGUAGES].
final class Words {
  static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "ar", "fa");

  private static final Map<String, Words> ALL =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Words::new));
  private static final String RIGHT_TO_LEFT = "ar fa";

  private final String language;
  private final Locale locale;
  private final ResourceBundle phrases;

  private Words(String language) {
    this.language = language;
    // English months as in the rest of the world, the day first.
    this.locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    this.phrases =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".messages",
            language.equals("en") ? Locale.ROOT : locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Words in(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  /// The language that the sender likes best of those that there are, else English.
  static Words of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return in("en");
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(ALL::containsKey)
        .findFirst()
        .map(Words::in)
        .orElse(in("en"));
  }

  String language() {
    return language;
  }

  String direction() {
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }

  boolean has(String key) {
    return phrases.containsKey(key);
  }

  String say(String key) {
    return phrases.getString(key);
  }

  /// The phrase with its places filled; numbers are written as the language does, plurals too.
  String say(String key, Object... values) {
    return new MessageFormat(phrases.getString(key), locale).format(values);
  }

  String articles(long count) {
    return say("articles", count);
  }

  String number(long number) {
    return say("number", number);
  }

  String facet(Facet facet) {
    return say("facet." + facet.key());
  }

  /// The label of a value: in this language where its id is a code that has a name in it, as of
  /// countries and languages. What stands for "no value" has one too.
  String label(Facet facet, FacetValue value) {
    if (value.id().equals(facet.missingId())) {
      return say("missing");
    }
    String named = isNamed(facet) ? named(facet, value.id()) : null;
    return named == null ? value.label() : named;
  }

  /// Whether values of the facet have names in this language that the collection does not know.
  boolean isNamed(Facet facet) {
    return (facet == Facet.COUNTRY || facet == Facet.LANGUAGE) && !language.equals("en");
  }

  private @Nullable String named(Facet facet, String code) {
    LocaleDisplayNames names =
        LocaleDisplayNames.getInstance(ULocale.forLocale(locale), DisplayContext.NO_SUBSTITUTE);
    return facet == Facet.COUNTRY ? names.regionDisplayName(code) : names.localeDisplayName(code);
  }

  /// The order of words in this language.
  Comparator<String> order() {
    return Collator.getInstance(locale)::compare;
  }

  String date(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> date(date, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
      case MONTH -> date(date, DateTimeFormatter.ofPattern("LLLL uuuu"));
      case YEAR -> date.toString();
    };
  }

  private String date(PartialDate date, DateTimeFormatter format) {
    return format.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale)).format(date.first());
  }

  /// A range of dates of which one end may be open.
  String dates(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (from != null && to != null) {
      return from.equals(to) ? from.toString() : say("dates.between", from, to);
    }
    return from != null ? say("dates.from", from) : say("dates.until", String.valueOf(to));
  }
}
