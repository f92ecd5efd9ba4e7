package org.dossier.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the tables of names: countries, organizations, clubs and blocked phrases.
///
/// `countries` is by code, `entries` are all the ways to write them all, `wikidata` has the ids of
/// organizations by their canonical names, of those that a table gives one.
record NameTables(
    Map<String, Country> countries, List<Entry> entries, Map<String, String> wikidata) {
  private static final String COUNTRIES = "countries.tsv";
  private static final String CLUBS = "clubs.txt";
  private static final Pattern BRACKET = Pattern.compile(" \\([^)]*\\)$");
  private static final int WIKIDATA = 4;
  private static final Sense.PlaceKind[] COLUMNS = {
    Sense.PlaceKind.NAME,
    Sense.PlaceKind.NAME,
    Sense.PlaceKind.DEMONYM,
    Sense.PlaceKind.CAPITAL,
    Sense.PlaceKind.METONYM,
    Sense.PlaceKind.CITY,
    Sense.PlaceKind.FORMER_NAME
  };

  /// The tables of organizations by precedence: made by hand, then made from a source each.
  static final List<String> ORGANIZATIONS =
      List.of(
          "organizations.tsv",
          "organizations-more.tsv",
          "organizations-states.tsv",
          "organizations-supraverden.tsv",
          "organizations-sp500.tsv",
          "organizations-us-congress.tsv",
          "organizations-fundus.tsv",
          "organizations-phoenix.tsv",
          "organizations-us-newspapers.tsv");

  static NameTables load(Tables tables) {
    Map<String, Country> countries = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (String line : tables.lines(COUNTRIES)) {
      String[] fields = line.split("\t", -1);
      Country country =
          new Country(fields[0], Entry.parse(fields[1], new Sense.Blocked()).surface());
      countries.put(country.code(), country);
      for (int column = 1; column < fields.length; column++) {
        Sense sense = new Sense.Place(country, COLUMNS[column - 1]);
        aliases(fields[column]).forEach(alias -> entries.add(Entry.parse(alias, sense, COUNTRIES)));
      }
    }
    // The first table that has an organization says what it is; later ones add names to it.
    Map<String, Sense.Organization> organizations = new HashMap<>();
    Map<String, String> wikidata = new HashMap<>();
    for (String table : ORGANIZATIONS) {
      for (String line : tables.lines(table)) {
        String[] fields = line.split("\t", -1);
        entries.addAll(organization(fields, table, organizations));
        if (fields.length > WIKIDATA && !fields[WIKIDATA].isBlank()) {
          wikidata.putIfAbsent(fields[0], fields[WIKIDATA].strip());
        }
      }
    }
    for (String line : tables.lines(CLUBS)) {
      for (String alias : aliases(line)) {
        String name = Entry.parse(alias, new Sense.Blocked()).surface();
        Sense sense = new Sense.Organization(name, "sports club", null);
        entries.add(Entry.parse(alias, sense, CLUBS));
      }
    }
    for (String line : tables.lines("blocked-phrases.txt")) {
      aliases(line).forEach(phrase -> entries.add(Entry.parse(phrase, new Sense.Blocked())));
    }
    return new NameTables(countries, entries, wikidata);
  }

  private static List<Entry> organization(
      String[] fields, String table, Map<String, Sense.Organization> organizations) {
    String country = fields.length > 2 && !fields[2].isEmpty() ? fields[2] : null;
    Sense sense =
        organizations.computeIfAbsent(
            fields[0], name -> new Sense.Organization(name, fields[1], country));
    List<Entry> entries = new ArrayList<>();
    String bare = BRACKET.matcher(fields[0]).replaceFirst("");
    boolean namesakes = !bare.equals(fields[0]);
    List<String> aliases = fields.length > 3 ? aliases(fields[3]) : List.of();
    // A name in the alias list overrules what is assumed of it here.
    if (aliases.stream().noneMatch(a -> Entry.parse(a, sense).surface().equals(bare))) {
      entries.add(Entry.parse(namesakes ? "?" + bare : bare, sense, table));
    }
    aliases.forEach(alias -> entries.add(Entry.parse(alias, sense, table)));
    return entries;
  }

  private static List<String> aliases(String field) {
    List<String> aliases = new ArrayList<>();
    for (String alias : field.split("\\|")) {
      if (!alias.isBlank()) {
        aliases.add(alias.strip());
      }
    }
    return aliases;
  }
}
