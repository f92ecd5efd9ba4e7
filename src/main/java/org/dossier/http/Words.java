package org.dossier.http;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
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

  // What a language's usual locale leaves to the region: English dates put the day first, and
  // numbers and calendars are those of the modules in `web/core/messages/`.
  private static final Map<String, String> LOCALES =
      Map.of("en", "en-GB", "ar", "ar-u-nu-latn", "fa", "fa-u-ca-gregory");

  private static final long MILLIS_A_DAY = 86_400_000;
  private static final Map<String, Words> ALL =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Words::new));
  private static final String RIGHT_TO_LEFT = "ar fa";

  private final String language;
  private final Locale locale;
  private final ResourceBundle phrases;

  private Words(String language) {
    this.language = language;
    this.locale = Locale.forLanguageTag(LOCALES.getOrDefault(language, language));
    this.phrases =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".messages",
            language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Words in(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  /// The language that the sender likes best of those that there are, else English.
  static Words of(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? in("en")
        : of(Collections.list(request.getLocales()));
  }

  /// The first of these languages that there is, else English.
  static Words of(Collection<Locale> wanted) {
    return wanted.stream()
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

  /// The rule that found a mention, told to readers; one without words here is told by its name.
  String rule(String rule) {
    String key = "rule." + rule.replace(' ', '-');
    return has(key) ? say(key) : rule.replace('-', ' ');
  }

  /// Several things as one phrase: "a, b and c".
  String list(Collection<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }

  /// The name of the country of that ISO 3166-1 code.
  String country(String code) {
    return new ULocale("und_" + code).getDisplayCountry(ULocale.forLocale(locale));
  }

  /// As precisely as it is known.
  String date(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> date(date, DateFormat.YEAR_MONTH_DAY);
      case MONTH -> date(date, DateFormat.YEAR_MONTH);
      case YEAR -> date(date, DateFormat.YEAR);
    };
  }

  private String date(PartialDate date, String fields) {
    DateFormat format = DateFormat.getInstanceForSkeleton(fields, locale);
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    calendar.setGregorianChange(Date.from(Instant.ofEpochMilli(Long.MIN_VALUE)));
    format.setCalendar(calendar);
    return format.format(date.first().toEpochDay() * MILLIS_A_DAY);
  }

  /// A range of dates of which one end may be open.
  String dates(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (from != null && to != null) {
      return from.equals(to) ? from.toString() : say("dates.between", from, to);
    }
    return from != null ? say("dates.from", from) : say("dates.until", String.valueOf(to));
  }
}
