package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.app.Ran.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Authority files from the command line.
class AuthorityCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;
  private Path articles;
  private Path index;
  private Path authority;

  @BeforeEach
  void writesArticles() throws IOException {
    articles = Files.createDirectory(dir.resolve("articles"));
    index = dir.resolve("index");
    authority = articles.resolve("authority.tsv");
    Files.writeString(
        articles.resolve("a.txt"),
        "Owls meet\n\nOSLO — The Nattugglorna met in Norway. The Widget Analysis Centre (WAC) came."
            + " The WAC spoke with Priya Ramanathan.\n");
    Files.writeString(
        articles.resolve("b.txt"),
        "Widgets\n\nThe Widget Analysis Center spoke in Chad with Priya R. Ramanathan.\n");
  }

  private Ran index() {
    return dossier("index", articles, "--index", index);
  }

  private int count(String parameter) throws IOException {
    Ran ran = dossier("search", "--json", "-p", parameter, "--index", index);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JSON.readTree(ran.out()).get("total").asInt();
  }

  @Nested
  class Indexing {
    @Test
    void takesTheFileBesideTheArticlesAndAnnotatesAnewWhenItChanges() throws IOException {
      assertThat(index().out()).startsWith("Indexed 2 articles: 2 new");
      assertThat(count("organization=night-owls")).isZero();
      Files.writeString(authority, "Night Owls\tNGO\tSE\tNattugglorna\n");
      Ran ran = index();
      assertThat(ran.out()).startsWith("Indexed 2 articles: 0 new, 1 changed, 1 unchanged");
      assertThat(ran.err()).as("the file is no article").isEmpty();
      assertThat(count("organization=night-owls")).isEqualTo(1);
      assertThat(index().out()).startsWith("Indexed 2 articles: 0 new, 0 changed, 2 unchanged");
      Files.writeString(authority, "# why\nNight Owls\tNGO\tSE\tNattugglorna\n");
      assertThat(index().out()).startsWith("Indexed 2 articles: 0 new, 0 changed, 2 unchanged");
      Files.delete(authority);
      assertThat(index().out()).startsWith("Indexed 2 articles: 0 new, 1 changed, 1 unchanged");
      assertThat(count("organization=night-owls")).isZero();
    }

    @Test
    void takesFilesThatAreNamedInsteadAndYaml() throws IOException {
      Files.writeString(authority, "- Priya Ramanathan\n");
      Path one = Files.writeString(dir.resolve("one.yaml"), "- {label: Nattugglorna}\n");
      Path two =
          Files.writeString(
              dir.resolve("two.tsv"), "Widget Analysis Center => Widget Analysis Centre\n");
      dossier("index", articles, "--index", index, "--authority", one, "--authority", two);
      assertThat(count("organization=nattugglorna")).isEqualTo(1);
      assertThat(count("organization=widget-analysis-centre")).isEqualTo(2);
      assertThat(count("person=priya-ramanathan")).isPositive();
    }

    @Test
    void reportsEveryErrorByLineAndLeavesTheIndexAsItIs() throws IOException {
      index();
      Files.writeString(authority, "# head\nA => A\nFoo\tbody\tIran\n- Priya Ramanathan\n");
      Ran ran = index();
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err().lines())
          .containsExactly(
              authority + ":2: a value cannot be merged into itself",
              authority + ":3: country must be a code of two letters, such as IR (got: Iran)",
              "2 errors in the authority files; nothing is done until they are mended.");
      assertThat(ran.out()).isEmpty();
      assertThat(count("person=priya-ramanathan")).isPositive();
      Ran missing = dossier("index", articles, "--index", index, "--authority", dir.resolve("no"));
      assertThat(missing.exit()).isEqualTo(1);
      assertThat(missing.err()).contains("There is no authority file");
    }

    @Test
    void tellsLinesWithoutEffectAndGoesOn() throws IOException {
      Files.writeString(authority, "- Foo @ UNICEF\n");
      Ran ran = index();
      assertThat(ran.exit()).isZero();
      assertThat(ran.err()).contains(authority + ":1: `Foo` is not a name of `UNICEF`");
    }

    @Test
    void keepsItsDecisionsWithTheIndexForThoseWhoSearchIt() throws IOException {
      Files.writeString(authority, "Night Owls\tNGO\tSE\tNattugglorna|Uglene\n");
      index();
      assertThat(dossier("search", "uglene", "--index", index).out())
          .startsWith("1 article for uglene.")
          .contains("*Nattugglorna*");
      assertThat(dossier("check", "--index", index).exit()).isZero();
      Files.delete(authority);
      assertThat(dossier("search", "uglene", "--index", index).out()).startsWith("1 article");
      index();
      assertThat(index.resolve("authority.tsv")).doesNotExist();
    }

    @Test
    void followsTheFileWhileServing() throws Exception {
      try (RunningSite site =
          RunningSite.start(
              "up", articles.toString(), "--index", index.toString(), "--port", "0")) {
        String address = "/api/v1/search?organization=night-owls";
        assertThat(site.json(address).get("total").asInt()).isZero();
        Files.writeString(authority, "Night Owls\tNGO\tSE\tNattugglorna\n");
        site.eventually(() -> site.json(address).get("total").asInt() == 1);
        Files.writeString(authority, "A => A\n");
        site.eventually(() -> site.complained().contains("cannot be merged into itself"));
        assertThat(site.json(address).get("total").asInt()).isEqualTo(1);
      }
    }
  }

  @Nested
  class Suggest {
    @Test
    void listsWhatNoTableHasInTheFormOfAnAuthorityFile() throws IOException {
      Ran ran = dossier("authority", "suggest", articles);
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out())
          .contains("Widget Analysis Centre\t\t\t=WAC\t# 1 article")
          .contains(
              "# ? Widget Analysis Centre => Widget Analysis Center"
                  + "  (1 + 1 article, spelled alike)")
          .contains("Priya Ramanathan\tperson\t# 1 article");
      Files.writeString(authority, ran.out());
      assertThat(index().exit()).isZero();
      assertThat(dossier("authority", "suggest", articles).out())
          .doesNotContain("Widget Analysis Centre\t", "Ramanathan\t");
    }

    @Test
    void listsNoMoreThanWanted() {
      assertThat(dossier("authority", "suggest", articles, "--limit", "1").out().lines())
          .filteredOn(line -> !line.startsWith("#") && !line.isEmpty())
          .hasSize(2);
      assertThat(dossier("authority", "suggest", articles, "--limit", "0").exit()).isEqualTo(2);
    }
  }

  @Nested
  class Preview {
    @Test
    void saysWhatWouldChangeAndWritesNothing() throws IOException {
      Path draft =
          Files.writeString(
              dir.resolve("draft.tsv"),
              """
              Night Owls\tNGO\tSE\tNattugglorna
              Widget Analysis Center => Widget Analysis Centre
              - Chad
              """);
      Ran ran = dossier("authority", "preview", draft, articles);
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out())
          .startsWith("With " + draft + " 2 of 2 articles would change.")
          .contains("  - Chad  1 → 0 articles  b.txt")
          .contains("  + Night Owls  0 → 1 article  a.txt")
          .contains("  ~ Widget Analysis Centre  1 → 2 articles  b.txt")
          .contains(
              "  - Widget Analysis Center  1 → 0 articles => Widget Analysis Centre (1)  b.txt");
      assertThat(index).doesNotExist();
    }

    @Test
    void comparesAFileInForceWithNone() throws IOException {
      Files.writeString(authority, "- Chad\n");
      assertThat(dossier("authority", "preview", authority, articles).out())
          .contains("- Chad  1 → 0 articles");
      Path other = Files.writeString(dir.resolve("other.tsv"), "- Chad\n");
      assertThat(dossier("authority", "preview", other, articles).out())
          .contains(" 0 of 2 articles would change");
    }

    @Test
    void reportsErrors() throws IOException {
      Path draft = Files.writeString(dir.resolve("draft.tsv"), "A => A\n");
      Ran ran = dossier("authority", "preview", draft, articles);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains(draft + ":1: ").contains("1 error in the authority files");
    }
  }

  @Nested
  class Links {
    @Test
    void goOnToFindWhatWasMerged() throws Exception {
      Files.writeString(authority, "Night Owls\tNGO\tSE\tNattugglorna\nNight Owls => Owl Union\n");
      index();
      assertThat(count("organization=night-owls")).isEqualTo(1);
      assertThat(count("organization.not=night-owls")).isEqualTo(1);
      assertThat(dossier("search", "organization:nattugglorna", "--index", index).out())
          .startsWith("1 article for");
      assertThat(count("organization=other-owls")).isZero();
      try (RunningSite site =
          RunningSite.start("serve", "--index", index.toString(), "--port", "0")) {
        JsonNode values =
            site.json("/api/v1/search?organization=night-owls").at("/facets/organization/values");
        assertThat(values.get(0).get("id").asText()).isEqualTo("owl-union");
        assertThat(values.get(0).get("selected").asBoolean()).isTrue();
        assertThat(site.json("/api/v1/histogram?organization=night-owls").get("total").asInt())
            .isEqualTo(1);
      }
    }
  }

  @Nested
  class Explain {
    @Test
    void tellsTheEntryOfEachMentionInJson() throws Exception {
      Files.writeString(authority, "# head\nNight Owls\tNGO\tSE\tNattugglorna\n");
      index();
      JsonNode alone = JSON.readTree(dossier("annotate", articles.resolve("a.txt")).out());
      assertThat(alone.at("/facets/organization").findValuesAsText("entry"))
          .containsExactly(authority + ":2");
      assertThat(alone.at("/facets/country").findValuesAsText("entry"))
          .containsExactly("countries.tsv `Oslo`", "countries.tsv `Norway`");
      try (RunningSite site =
          RunningSite.start("serve", "--index", index.toString(), "--port", "0")) {
        JsonNode served = site.json("/api/v1/articles/a.txt");
        assertThat(served.at("/facets/organization").findValuesAsText("entry"))
            .containsExactly("authority.tsv:2");
        assertThat(served.at("/facets/person").findValuesAsText("entry")).isEmpty();
      }
    }

    @Test
    void listsWhichNamesCountForAnother() throws IOException {
      Files.writeString(authority, "Night Owls\tNGO\tSE\tNattugglorna\n");
      assertThat(dossier("authority", "merges", articles).out())
          .contains("WAC => Widget Analysis Centre  (acronym; 1 article, e.g. a.txt)")
          .contains("Nattugglorna => Night Owls  (alias: " + authority + ":1; 1 article");
    }

    @Test
    void saysHowManyArticlesTaughtAName() throws IOException {
      Files.writeString(
          articles.resolve("c.txt"), "Tests\n\nThe Widget Analysis Centre (WAC) left.");
      Files.writeString(articles.resolve("d.txt"), "Rests\n\nOnly the WAC stayed in Chad.");
      index();
      assertThat(dossier("authority", "merges", "--index", index).out())
          .contains(
              "WAC => Widget Analysis Centre  (collection acronym: 2 articles of 2 say so; 1"
                  + " article, e.g. d.txt)");
    }

    @Test
    void showsEachMentionWithItsRuleAndEntry() throws IOException {
      Files.writeString(authority, "Night Owls\tNGO\tSE\tNattugglorna\n");
      Ran ran = dossier("annotate", "--explain", articles);
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out())
          .contains("Owls meet  a.txt")
          .contains("  Night Owls [night-owls] · salience 0.")
          .contains(
              "The *Nattugglorna* met in Norway. The Widget Analysis  alias, " + authority + ":1")
          .contains(
              "met in *Norway*. The Widget Analysis Centre (WAC)  name, countries.tsv `Norway`");
      JsonNode json = JSON.readTree(dossier("annotate", articles.resolve("a.txt")).out());
      assertThat(json.at("/facets/organization").findValuesAsText("id")).contains("night-owls");
    }

    @Test
    void needsToBeToldWhatOf() {
      Ran ran = dossier("authority");
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("suggest", "preview", "merges");
    }
  }
}
