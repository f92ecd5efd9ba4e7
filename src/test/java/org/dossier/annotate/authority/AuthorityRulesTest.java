package org.dossier.annotate.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityRulesTest {
  @TempDir Path dir;

  private AuthorityRules read(String name, String text) throws IOException {
    return AuthorityRules.read(List.of(Files.writeString(dir.resolve(name), text)));
  }

  private List<String> problems(String name, String text) throws IOException {
    Path file = Files.writeString(dir.resolve(name), text);
    try {
      AuthorityRules.read(List.of(file));
      return List.of();
    } catch (AuthorityException e) {
      return e.problems().stream().map(p -> p.replace(dir + "/", "")).toList();
    }
  }

  @Nested
  class Table {
    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        ignoreLeadingAndTrailingWhitespace = false,
        value = {
          "Foo Institute~Foo Institute",
          "Foo\\tresearch\\tfi\\t=FI| ?Foo Body |!Fo\\tQ42~Foo\\tresearch\\tFI\\t=FI|?Foo Body|!Fo\\tQ42",
          "Foo\\t\\t\\tFI~Foo\\t\\t\\tFI",
          "Ann Lee\\tperson\\t\\tA. Lee~Ann Lee\\tperson\\t\\tA. Lee",
          "Iran\\tcountry\\tIR\\tPersia\\t~Iran\\tcountry\\tIR\\tPersia",
          "- Spy Agency~- Spy Agency",
          "-Spy Agency # no name~- Spy Agency",
          "- Guards @ Revolutionary Corps~- Guards @ Revolutionary Corps",
          "  Bank A =>  Bank B ~Bank A => Bank B",
          "Foo #1 Fund\\tcompany~Foo #1 Fund\\tcompany",
          "Foo\\tcompany\\t\\t\\t # bought in 2020~Foo\\tcompany",
          "Foo\\t# 3 articles~Foo",
        })
    void readsEachDirective(String written, String meant) throws IOException {
      AuthorityRules rules = read("a.tsv", written.replace("\\t", "\t") + "\n");
      assertThat(rules.lines()).containsExactly(meant.replace("\\t", "\t"));
      assertThat(rules.directives().getFirst().place().line()).isEqualTo(1);
    }

    @Test
    void passesCommentsBlankLinesAByteOrderMarkAndCarriageReturns() throws IOException {
      AuthorityRules rules = read("a.tsv", "\ufeff# one\r\n\r\n   # two\r\nFoo Institute\r\n");
      assertThat(rules.lines()).containsExactly("Foo Institute");
      assertThat(rules.directives().getFirst().place().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        value = {
          "A\\tb\\tIR\\tc\\tQ1\\tmore~a row has at most 5 columns (got: 6)",
          "Foo   company~columns are separated by a tab, not by blanks",
          "Foo\\tcompany\\tIran~country must be a code of two letters, such as IR (got: Iran)",
          "Foo\\tcompany\\tIR\\t\\t42~id must be one of Wikidata's, such as Q42 (got: 42)",
          "\\tcompany\\tIR~a name is missing",
          "Foo\\tcompany\\tIR\\t=|Bar~a name is missing",
          "-~a name is missing",
          "- A\\tB~`-` takes one name, no columns",
          "A -> B~`A -> B` cannot be a name: see the directives",
          "A => B => C~`=>` stands between two names",
          "A =>~a name is missing",
          "A => A~a value cannot be merged into itself",
          "Foo\\t\\t\\tBar|!Bar~`Bar` is both given and taken away",
        })
    void saysWhatIsWrongAndWhere(String written, String problem) throws IOException {
      assertThat(problems("a.tsv", "# head\n" + written.replace("\\t", "\t") + "\n"))
          .containsExactly("a.tsv:2: " + problem);
    }

    @Test
    void reportsAllThatIsWrong() throws IOException {
      assertThat(problems("a.tsv", "A -> B\nGood Name\nFoo\t\tXX\n-\n"))
          .extracting(p -> p.substring(0, 7))
          .containsExactly("a.tsv:1", "a.tsv:3", "a.tsv:4");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
      Path file = dir.resolve("a.tsv");
      Files.write(file, "Málaga Club".getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> AuthorityRules.read(List.of(file)))
          .hasMessageContaining("a.tsv:1: the file is not UTF-8 text");
    }
  }

  @Nested
  class Yaml {
    @Test
    void meansTheSameAsTheTable() throws IOException {
      AuthorityRules yaml =
          read(
              "a.yaml",
              """
              # who is who
              - label: Bank of Oslo
                kind: company
                country: NO
                aliases: ["=BO", "!Oslo"]
                wikidata: Q42
                exclude: [Old Bank]
                merge: [Oslo Bank, Banken]
              - label: Spy Agency
                exclude: true
              - {label: Ann Lee, kind: person, aliases: A. Lee}
              """);
      AuthorityRules table =
          read(
              "a.tsv",
              """
              Bank of Oslo\tcompany\tNO\t=BO|!Oslo\tQ42
              - Old Bank @ Bank of Oslo
              Oslo Bank => Bank of Oslo
              Banken => Bank of Oslo
              - Spy Agency
              Ann Lee\tperson\t\tA. Lee
              """);
      assertThat(yaml.lines()).isEqualTo(table.lines());
      assertThat(yaml.fingerprint()).isEqualTo(table.fingerprint());
      assertThat(yaml.directives().get(2).place().line()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        value = {
          "label: Foo~the file must be a list; each object begins with `- `",
          "- Foo~each entry must be an object with a label",
          "- kind: company~label is missing",
          "- {label: Foo, exclude: maybe}~exclude must be true or a list of names (got: maybe)",
          "- {label: Foo, aliases: {a: b}}~a list of names is wanted here",
          "- {label: Foo, aliases: [[a]]}~a name is wanted here",
          "- {label: Foo, kind: [a]}~one value is wanted here",
          "- {label: Foo, country: Iran}~country must be a code of two letters, such as IR (got: Iran)",
          "- {label: Foo, kind: a, kind: b}~the field `kind` is there twice",
        })
    void saysWhatIsWrongAndWhere(String written, String problem) throws IOException {
      assertThat(problems("a.yaml", "# head\n" + written + "\n"))
          .containsExactly("a.yaml:2: " + problem);
    }

    @Test
    void namesTheFieldsThatThereAre() throws IOException {
      assertThat(problems("a.yml", "- label: Foo\n  alias: Bar\n"))
          .containsExactly(
              "a.yml:2: there is no field `alias`; fields: label, kind, country, aliases,"
                  + " wikidata, exclude, merge");
    }

    @Test
    void saysWhereItIsNoYaml() throws IOException {
      assertThat(problems("a.yaml", "- label: Foo\n  kind: [a\n"))
          .singleElement()
          .asString()
          .startsWith("a.yaml:3: not YAML (");
    }

    @Test
    void aValueThatIsNotExcludedAndNothingElseIsStillARow() throws IOException {
      assertThat(read("a.yaml", "- {label: Foo, exclude: false}").isEmpty()).isTrue();
      assertThat(read("a.yaml", "- {label: Foo}").lines()).containsExactly("Foo");
      assertThat(read("a.yaml", "- {label: Foo, kind: ~, country: null}").lines())
          .containsExactly("Foo");
      assertThat(read("a.yaml", "- {label: Foo, merge: Bar}").lines())
          .containsExactly("Bar => Foo");
    }

    @Test
    void takesAnEmptyFile() throws IOException {
      assertThat(read("a.yaml", "# nothing yet\n").isEmpty()).isTrue();
    }
  }

  @Test
  void readsTheExamplesOfItsDocument() throws IOException {
    String page = Files.readString(Path.of("docs/authority-file.md"));
    List<String> examples =
        Pattern.compile("^\\| [^|]* \\| `(.*)` \\|$", Pattern.MULTILINE)
            .matcher(page.substring(0, page.indexOf("## Rows")))
            .results()
            .map(m -> m.group(1).replace("\\|", "|").replaceAll(" ?→ ?", "\t"))
            .toList();
    assertThat(examples).hasSizeGreaterThan(8);
    for (String example : examples) {
      assertThat(problems("a.tsv", example)).as(example).isEmpty();
    }
    String yaml = page.substring(page.indexOf("```yaml\n") + 8);
    assertThat(read("a.yaml", yaml.substring(0, yaml.indexOf("```"))).lines())
        .containsExactly(
            "Night Owls Collective\tNGO\tSE\t=NOC|Nattugglorna|?Owls\tQ42",
            "- Owlets @ Night Owls Collective",
            "Night Owl Club => Night Owls Collective",
            "- Spy Agency");
    String readme = Files.readString(Path.of("README.md"));
    String block = readme.substring(readme.indexOf("```\nNight Owls") + 4);
    assertThat(read("b.tsv", block.substring(0, block.indexOf("```"))).directives()).hasSize(3);
  }

  @Nested
  class Together {
    @Test
    void refusesANameThatIsSureForTwo() throws IOException {
      assertThat(problems("a.tsv", "Foo\t\t\tBar\nBaz\t\t\t=BAR\n"))
          .containsExactly(
              "a.tsv:2: `BAR` is also a name of `Foo` (a.tsv:1); keep one, or mark both with ?");
      assertThat(problems("a.tsv", "Foo\t\t\t?Bar\nBaz\t\t\t?Bar\n")).isEmpty();
    }

    @Test
    void refusesMergesInACircleAndTwoWays() throws IOException {
      assertThat(problems("a.tsv", "A => B\nB => C\nC => A\n")).hasSize(3);
      assertThat(problems("a.tsv", "A => B\nA => C\n"))
          .containsExactly("a.tsv:2: `A` is merged into `B` already (a.tsv:1)");
    }

    @Test
    void refusesToDescribeWhatIsExcluded() throws IOException {
      assertThat(problems("a.tsv", "- Foo\nFoo\tcompany\nBar => Foo\n- X @ Baz\nBaz\t\t\tX\n"))
          .containsExactly(
              "a.tsv:2: `Foo` is excluded (a.tsv:1)",
              "a.tsv:3: `Foo` is excluded (a.tsv:1)",
              "a.tsv:5: `X` is excluded (a.tsv:4)");
    }

    @Test
    void refusesANameThatIsAnothersLabel() throws IOException {
      assertThat(problems("a.tsv", "Foo\nBaz\t\t\tfoo\n"))
          .containsExactly(
              "a.tsv:2: `foo` is also a name of `Foo` (a.tsv:1); keep one, or mark both with ?");
    }

    @Test
    void knowsWhatIsExcludedAltogetherButNotWhatOnlyOneIsNotCalled() throws IOException {
      AuthorityRules rules = read("a.tsv", "- Spy Agency\n- Guards @ Revolutionary Corps\n");
      assertThat(rules.excluded("spy agency").place().line()).isEqualTo(1);
      assertThat(rules.excluded("Guards")).isNull();
      assertThat(rules.isEmpty()).isFalse();
      assertThat(AuthorityRules.NONE.isEmpty()).isTrue();
    }

    @Test
    void tellsPeopleAndCountriesByTheirKind() throws IOException {
      List<Directive> rows =
          read("a.tsv", "Ann Lee\tperson\nIran\tcountry\tIR\nFoo\tcompany\n").directives();
      assertThat(rows)
          .map(row -> ((Directive.Row) row).isPerson())
          .containsExactly(true, false, false);
      assertThat(rows)
          .map(row -> ((Directive.Row) row).isCountry())
          .containsExactly(false, true, false);
    }

    @Test
    void aCopySaysWhereEachDecisionWasMade() throws IOException {
      AuthorityRules rules = read("a.tsv", "# head\nA => B\n- Spy Agency\n");
      assertThat(rules.copy())
          .containsExactly("A => B # from a.tsv:2", "- Spy Agency # from a.tsv:3");
      AuthorityRules copied = read("copy.tsv", String.join("\n", rules.copy()));
      assertThat(copied.lines()).isEqualTo(rules.lines());
      assertThat(copied.directives().getLast().place()).hasToString("a.tsv:3");
    }

    @Test
    void problemsComeInTheOrderOfTheFilesAndTheirLines() throws IOException {
      Path second = Files.writeString(dir.resolve("a.tsv"), "Foo\t\tXX\n-\n");
      Path first = Files.writeString(dir.resolve("b.tsv"), "A => A\nA -> B\n");
      assertThatThrownBy(() -> AuthorityRules.read(List.of(first, second)))
          .isInstanceOfSatisfying(
              AuthorityException.class,
              e ->
                  assertThat(e.problems())
                      .map(p -> p.replaceFirst(".*/", "").substring(0, 7))
                      .containsExactly("b.tsv:1", "b.tsv:2", "a.tsv:1", "a.tsv:2"));
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
      assertThatThrownBy(() -> AuthorityRules.read(List.of(dir.resolve("none.tsv"))))
          .hasMessageContaining("none.tsv:1: the file cannot be read");
    }

    @Test
    void followsMergesToTheirEnd() throws IOException {
      AuthorityRules rules = read("a.tsv", "A => B\nB => C\n");
      assertThat(rules.merged("a")).isEqualTo("C");
      assertThat(rules.merged("C")).isNull();
    }

    @Test
    void changesItsFingerprintWithWhatIsDecidedOnly() throws IOException {
      String before = read("a.tsv", "A => B\n").fingerprint();
      assertThat(read("a.tsv", "# why\nA => B # so\n").fingerprint()).isEqualTo(before);
      assertThat(read("a.tsv", "A => C\n").fingerprint()).isNotEqualTo(before);
    }
  }
}
