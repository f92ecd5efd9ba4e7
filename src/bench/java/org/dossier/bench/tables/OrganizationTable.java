package org.dossier.bench.tables;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the tables of organizations that are not made by hand, one for each source.
///
/// Arguments: the folder of the data (with `entities` and `ner` in it), and the project's folder if
/// it is not the working directory. Run [WordLists] first.
public final class OrganizationTable {
  private static final String COLUMNS =
      "# canonical name\tkind\tcountry\taliases\tWikidata id\n"
          + "# Made by org.dossier.bench.tables.OrganizationTable: not to be edited; corrections go into organizations.tsv, which wins.\n";

  private final Path tables;
  private final AliasBook book;
  private final PrintStream out;

  private OrganizationTable(Path tables, AliasBook book, PrintStream out) {
    this.tables = tables;
    this.book = book;
    this.out = out;
  }

  /// Writes all tables.
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]).resolve("entities");
    Path project = Path.of(args.length > 1 ? args[1] : ".");
    Path tables = project.resolve("src/main/resources/org/dossier/annotate");
    Path own = project.resolve("src/bench/resources/org/dossier/bench/tables");
    Vocabulary words = new Vocabulary(Path.of(args[0]), tables);
    WordSections sections = WordSections.read(own.resolve("organization-words.txt"));
    Map<String, String> countries = new LinkedHashMap<>();
    for (String line : Vocabulary.lines(tables.resolve("countries.tsv"))) {
      String[] fields = line.split("\t", -1);
      countries.put(fields[0], Row.bare(fields[1].split("\\|")[0]));
    }
    OrganizationTable maker = new OrganizationTable(tables, new AliasBook(countries), System.out);
    maker.takeHandMade();
    UnitedStatesSources states = new UnitedStatesSources(words);
    maker.write("states", own("states.tsv"), StateBodies.read(own.resolve("state-bodies.tsv"), countries));
    maker.write("supraverden", SUPRAVERDEN, new InternationalBodies(words).read(data.resolve("supraverden-intl-bodies")));
    maker.write("sp500", SP500, states.companies(data.resolve("sp500/data/constituents.csv")));
    maker.write("us-congress", CONGRESS, states.committees(data.resolve("us-congress-legislators/committees-current.yaml")));
    maker.write("fundus", FUNDUS, Publishers.read(data.resolve("news-publishers-fundus/docs/supported_publishers.md"), words));
    maker.write("phoenix", PHOENIX, new PhoenixActors(words, sections).read(data.resolve("openeventdata-phoenix-actors/petrarch2/data/dictionaries")));
    maker.write("us-newspapers", YINLEON, states.newspapers(data.resolve("news-outlets-us-yinleon/data/local_news_dataset_2018.csv")));
  }

  private void takeHandMade() throws IOException {
    for (String file : List.of("countries.tsv", "clubs.txt", "blocked-phrases.txt")) {
      for (String line : Vocabulary.lines(tables.resolve(file))) {
        for (String name : line.split("[\t|]")) {
          book.reserve(Row.bare(name.strip()));
        }
      }
    }
    int count = 0;
    for (String file : List.of("organizations.tsv", "organizations-more.tsv")) {
      for (String line : Vocabulary.lines(tables.resolve(file))) {
        book.take(Row.parse(line));
        count++;
      }
    }
    out.println("by hand: " + count);
  }

  private void write(String name, String head, List<Row> rows) throws IOException {
    List<String> lines = new ArrayList<>();
    int known = 0;
    for (Row row : rows) {
      Row made = book.admit(row);
      if (made != null) {
        lines.add(made.line());
        continue;
      }
      known++;
      Row further = row.id() == null ? null : further(row);
      if (further != null) {
        lines.add(further.line());
      }
    }
    Files.writeString(
        tables.resolve("organizations-" + name + ".tsv"),
        COLUMNS + head.stripIndent() + String.join("\n", lines) + "\n");
    out.println(name + ": " + lines.size() + " lines of " + rows.size() + " rows, " + known + " known already");
  }

  // What a source adds to a row that is known: its id, and names that no row has.
  private @Nullable Row further(Row row) {
    Row known = book.known(row);
    if (known == null || known.id() != null || !NameKey.loose(known.name()).equals(NameKey.loose(row.name()))) {
      return null;
    }
    Row further = new Row(known.name(), known.kind(), known.country(), row.aliases(), row.id());
    Row made = further.with(book.free(further));
    book.take(made);
    return made;
  }

  private static String own(String from) {
    return "# From the hand-made " + from + " beside that program. Apache-2.0, as the project.\n";
  }

  private static final String SUPRAVERDEN =
      """
      # Source: SupraVerden, a list of international organisations, https://github.com/confirmordeny/supraverden, by its contributors.
      # Licence of this file: Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0), https://creativecommons.org/licenses/by-sa/4.0/
      # Changed: English names, other names and abbreviations of four letters or more only; what the hand-made tables have is left out, but for ids and further names.
      """;
  private static final String SP500 =
      """
      # Source: S&P 500 companies, https://github.com/datasets/s-and-p-500-companies, by Rufus Pollock and the Open Knowledge Foundation.
      # Licence: Open Data Commons Public Domain Dedication and Licence (PDDL) 1.0. Changed: legal forms cut off, short forms added.
      """;
  private static final String CONGRESS =
      """
      # Source: committees of the U.S. Congress, https://github.com/unitedstates/congress-legislators. Licence: CC0 1.0. Changed: short forms added.
      """;
  private static final String FUNDUS =
      """
      # Source: publishers that Fundus supports, https://github.com/flairNLP/fundus. Licence: MIT,
      # Copyright (c) 2023 Max Dallabetta, Conrad Dobberstein, Aaron Wey. The text of the licence stands in NOTICE. Changed: editions and namesakes left out.
      """;
  private static final String PHOENIX =
      """
      # Source: Phoenix dictionaries of actors, https://github.com/openeventdata/petrarch2. Licence: MIT,
      # Copyright (c) 2014 Open Event Data Alliance. The text of the licence stands in NOTICE.
      # Changed: case restored; persons, roles, investments, foreign names without accents and names of unknown words left out; a kind by code and words.
      """;
  private static final String YINLEON =
      """
      # Source: Local News Dataset 2018, https://github.com/yinleon/LocalNewsDataset. Licence: MIT, Copyright (c) 2018 Leon Yin.
      # The text of the licence stands in NOTICE. Changed: only newspapers of towns whose web address is their name.
      """;
}
