package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;

class CountriesTest {

  @Test
  void tellsByWhichRuleAMentionCounts() {
    Annotated found =
        Annotated.text(
            "Iran and Iranian envoys left Tehran. Tehran said the Kremlin knew. Isfahan is calm.");
    assertThat(found.evidence(Facet.COUNTRY, "IR"))
        .containsExactly(
            "Iran/name", "Iranian/demonym", "Tehran/capital", "Tehran/metonym", "Isfahan/city");
    assertThat(found.evidence(Facet.COUNTRY, "RU")).containsExactly("Kremlin/metonym");
  }

  @Test
  void readsTheDateline() {
    Annotated found = Annotated.text("NAIROBI, March 3 (Reuters) - The president spoke on Friday.");
    assertThat(found.evidence(Facet.COUNTRY, "KE")).containsExactly("NAIROBI/dateline");
  }

  @Test
  void mapsFormerStatesAndSaysSo() {
    Annotated found = Annotated.text("The Soviet Union sent advisers to East Germany.");
    assertThat(found.evidence(Facet.COUNTRY, "RU")).containsExactly("Soviet Union/former name");
    assertThat(found.evidence(Facet.COUNTRY, "DE")).containsExactly("East Germany/former name");
  }

  @Test
  void takesATownOfACountrysNameForATown() {
    assertThat(Annotated.text("Lebanon, Pennsylvania, is a town; so is Peru, Indiana.").countries())
        .containsExactly("US");
    assertThat(Annotated.text("He flew to Lebanon, Syria and Peru.").countries())
        .containsExactlyInAnyOrder("LB", "SY", "PE");
  }

  @Test
  void callsATownOfALargerNamesakeAPlaceInItsCountry() {
    assertThat(Annotated.text("He lives in Lebanon, Ohio.").evidence(Facet.COUNTRY, "US"))
        .contains("Lebanon/city");
    assertThat(Annotated.text("He lives in London, Ontario.").evidence(Facet.COUNTRY, "CA"))
        .contains("London, Ontario/city");
  }

  @Test
  void takesNoTeamNorPersonForAPlace() {
    assertThat(Annotated.text("In Ohio a SWAT team entered.").countries()).containsExactly("US");
    assertThat(Annotated.text("Fighting in Swat went on.").countries()).containsExactly("PK");
    assertThat(
            Annotated.text("In Ohio the Alexandria Ocasio-Cortez wing of the party agreed.")
                .countries())
        .containsExactly("US");
  }

  @Test
  void takesANamesakeOfAnAmericanTownForItWhereNothingSpeaksOfItsOwnCountry() {
    assertThat(
            Annotated.text("The U.S. senator met voters in Manchester and students in Georgetown.")
                .countries())
        .containsExactly("US");
    assertThat(
            Annotated.text("The U.S. senator met the British minister in Manchester.").countries())
        .containsExactlyInAnyOrder("GB", "US");
    assertThat(Annotated.text("Rain fell in Manchester and in St. Petersburg.").countries())
        .containsExactlyInAnyOrder("GB", "RU");
  }

  @Test
  void takesACurrencyForLittleSaidOfItsCountry() {
    Annotated found =
        Annotated.text("Peru sold copper for 5 million Canadian dollars. Peru needs the money.");
    assertThat(found.countries()).containsExactly("PE");
  }

  @Test
  void ranksTheCountryThatTheTextIsAboutFirst() {
    Annotated found =
        Annotated.text(
            "Iran closed its border. Iranian troops moved. Tehran said so. A tourist from Peru saw"
                + " it.");
    assertThat(found.of(Facet.COUNTRY).getFirst().value().id()).isEqualTo("IR");
    assertThat(found.salience(Facet.COUNTRY, "IR")).isEqualTo(1.0);
    assertThat(found.salience(Facet.COUNTRY, "PE")).isBetween(0.01, 0.4);
  }

  @Test
  void doesNotCountACountryOnlyNamedInACompanysName() {
    assertThat(Annotated.text("Shares of Bank of China fell.").countries()).isEmpty();
    assertThat(Annotated.text("The Government of Canada replied.").countries())
        .containsExactly("CA");
  }

  @Test
  void knowsEveryCountryOfIso3166() {
    Tables tables = new Tables();
    List<String> codes =
        NameTables.load(tables).countries().keySet().stream()
            .filter(c -> !c.equals("XK"))
            .sorted()
            .toList();
    assertThat(codes)
        .containsExactlyElementsOf(
            Arrays.stream(Locale.getISOCountries()).sorted().collect(Collectors.toList()));
  }
}
