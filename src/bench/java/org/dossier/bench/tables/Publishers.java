package org.dossier.bench.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// News publishers of the Fundus list, by country.
final class Publishers {
  private static final Pattern SECTION = Pattern.compile("^## ([A-Z]{2,3})-Publishers");
  private static final Pattern NAME = Pattern.compile("<div>(.+?)(&#160;)*</div>");
  private static final Pattern EDITION = Pattern.compile(" (\\([^)]*\\)|DE|EU|EN|FR)$");
  private static final Set<String> NOT_ONE =
      Set.of("Vogue", "Metro", "Nature", "Wired", "Focus Online", "People", "Golem", "Postillon", "i", "ABC", "Times Live", "Kicker", "Business Insider", "Associated Press News", "The Mirror", "Spiegel Online", "Anadolu Ajansı", "AFP Faktencheck", "Nikkan Geadai", "NTVTR", "Zwanzig Minuten", "Norsk rikskringkasting", "Österreichischer Rundfunk");

  private Publishers() {}

  static List<Row> read(Path markdown, Vocabulary vocabulary) throws IOException {
    List<Row> rows = new ArrayList<>();
    String country = null;
    for (String line : Files.readAllLines(markdown)) {
      Matcher section = SECTION.matcher(line);
      Matcher name = NAME.matcher(line);
      if (section.find()) {
        country = code(section.group(1));
      } else if (name.find() && country != null) {
        Row row = row(Parser.unescapeEntities(name.group(1), false).strip(), country, vocabulary);
        if (row != null) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static @Nullable String code(String section) {
    if (section.length() == 2) {
      return section.equals("UK") ? "GB" : section;
    }
    for (String code : Locale.getISOCountries()) {
      if (Locale.of("", code).getISO3Country().equals(section)) {
        return code;
      }
    }
    return null;
  }

  private static @Nullable Row row(String said, String country, Vocabulary vocabulary) {
    String name = EDITION.matcher(said).replaceFirst("").replace('\u00a0', ' ').strip();
    boolean edition = !name.equals(said) && said.matches(".*( (DE|EU)|\\((DE|EN|FR|EU)\\))$");
    if (NOT_ONE.contains(name) || edition || name.length() < 3 || Set.of("CL", "LS").contains(country)) {
      return null;
    }
    List<String> aliases = new ArrayList<>();
    String bare = name.replaceFirst("^The ", "");
    boolean single = bare.indexOf(' ') < 0;
    boolean common = Stream.of(bare.split(" ")).allMatch(vocabulary::isCommon);
    if (common || single && (vocabulary.isOrdinary(bare) || bare.length() < 6)) {
      aliases.add("?" + name);
      if (!bare.equals(name)) {
        aliases.add("?" + bare);
      }
    } else if (!bare.equals(name)) {
      aliases.add(single ? "?" + bare : bare);
    }
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      aliases.clear();
      aliases.add("=" + name);
    }
    return new Row(name, "news media", country, aliases, null);
  }
}
