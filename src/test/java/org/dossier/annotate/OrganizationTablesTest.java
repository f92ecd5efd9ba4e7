package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the tables of organizations must keep to, whoever makes them.
class OrganizationTablesTest {
  private static final Set<String> KINDS =
      Set.of(
          "international organization",
          "government",
          "government department",
          "government agency",
          "legislature",
          "court",
          "tribunal",
          "public inquiry",
          "central bank",
          "regulator",
          "intelligence agency",
          "police",
          "military",
          "military unit",
          "military company",
          "militia",
          "militant group",
          "criminal group",
          "political party",
          "political group",
          "non-governmental organization",
          "think tank",
          "trade union",
          "religious body",
          "sports organization",
          "news agency",
          "news media",
          "company",
          "stock exchange",
          "university");

  private final Tables tables = new Tables();

  private record Row(
      String table, String name, String kind, String country, List<String> aliases) {}

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String table : NameTables.ORGANIZATIONS) {
      for (String line : tables.lines(table)) {
        String[] fields = line.split("\t", -1);
        List<String> aliases = new ArrayList<>();
        if (fields.length > 3 && !fields[3].isEmpty()) {
          aliases.addAll(List.of(fields[3].split("\\|")));
        }
        String country = fields.length > 2 ? fields[2] : "";
        rows.add(new Row(table, fields[0], fields[1], country, aliases));
      }
    }
    return rows;
  }

  @Test
  void holdFiveThousandOrganizationsOrMoreWithSlugsOfTheirOwn() {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> doubles = new ArrayList<>();
    for (Row row : rows()) {
      String other = names.putIfAbsent(Slug.of(row.name()), row.name());
      if (other != null && !other.equals(row.name())) {
        doubles.add(other + " and " + row.name());
      }
    }
    assertThat(doubles).isEmpty();
    assertThat(names).hasSizeGreaterThan(5_000);
  }

  @Test
  void useTheKindsAndCountriesThatThereAre() {
    Set<String> countries = NameTables.load(tables).countries().keySet();
    assertThat(rows()).allSatisfy(row -> assertThat(KINDS).as(row.name()).contains(row.kind()));
    assertThat(rows())
        .allSatisfy(row -> {
          if (!row.country().isEmpty()) {
            assertThat(countries).as(row.name()).contains(row.country());
          }
        });
  }

  @Test
  void giveASureNameToOneOrganizationOnly() {
    Map<String, String> owners = new HashMap<>();
    List<String> doubles = new ArrayList<>();
    for (Entry entry : NameTables.load(tables).entries()) {
      if (entry.sense() instanceof Sense.Organization organization
          && !entry.unsure()
          && !organization.isClub()) {
        Tokens words = Tokenizer.read(entry.surface(), List.of());
        String owner =
            owners.putIfAbsent(words.folded(0, words.size).replace(".", ""), organization.name());
        if (owner != null && !owner.equals(organization.name())) {
          doubles.add(entry.surface() + ": " + owner + " and " + organization.name());
        }
      }
    }
    assertThat(doubles).isEmpty();
  }

  @Test
  void markNamesOfOneWordThatIsAnEnglishWord() {
    Set<String> common = new HashSet<>();
    tables.lines("common-words.txt").forEach(line -> common.addAll(List.of(line.split(" "))));
    List<String> unmarked = new ArrayList<>();
    for (Entry entry : NameTables.load(tables).entries()) {
      if (entry.sense() instanceof Sense.Organization organization
          && !organization.isClub()
          && !entry.unsure()
          && !entry.exact()
          && common.contains(Fold.fold(entry.surface()))) {
        unmarked.add(entry.surface());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
