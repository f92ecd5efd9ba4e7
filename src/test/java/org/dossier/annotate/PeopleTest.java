package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

  @Test
  void attachesFamilyNamesToTheFullName() {
    Annotated found =
        Annotated.text(
            "Prime Minister Justin Trudeau spoke. Later Trudeau left, and Mr. Trudeau slept.");
    assertThat(found.evidence(Facet.PERSON, "justin-trudeau"))
        .containsExactly("Justin Trudeau/full name", "Trudeau/surname", "Trudeau/title");
    assertThat(found.people()).containsExactly("Justin Trudeau");
  }

  @Test
  void attachesAsianFamilyNamesThatStandFirst() {
    Annotated found = Annotated.text("President Xi Jinping arrived. Xi met ministers.");
    assertThat(found.people()).containsExactly("Xi Jinping");
  }

  @Test
  void attachesAGivenNameToTheOnlyOneWhoHasIt() {
    Annotated found =
        Annotated.text("Amanda Thornhill spoke first. Later Amanda left; her brother had gone.");
    assertThat(found.evidence(Facet.PERSON, "amanda-thornhill"))
        .containsExactly("Amanda Thornhill/full name", "Amanda/given name");
    assertThat(
            Annotated.text(
                    "Amanda Thornhill spoke first, then Amanda Reyes. Later Amanda left the room.")
                .people())
        .containsExactly("Amanda Reyes", "Amanda Thornhill");
  }

  @Test
  void keepsTheParticlesOfAFamilyName() {
    Annotated found = Annotated.text("Carlos de Silva arrived. The crowd cheered de Silva.");
    assertThat(found.evidence(Facet.PERSON, "carlos-de-silva"))
        .containsExactly("Carlos de Silva/full name", "de Silva/surname");
  }

  @Test
  void leavesPeoplesAndRanksOutOfTheName() {
    assertThat(Annotated.text("American Dennis Marlow won. Anthony Hill said so.").people())
        .containsExactly("Anthony Hill", "Dennis Marlow");
  }

  @Test
  void leavesTheOfficeOutOfTheName() {
    assertThat(
            Annotated.text(
                    "Mr Blair said so. Foreign Secretary Jack Straw agreed; Education Secretary Ruth"
                        + " Kelly and Lifelong Learning Minister Jim Wallace did not.")
                .people())
        .contains("Jack Straw", "Jim Wallace", "Ruth Kelly")
        .noneMatch(name -> name.contains("Secretary") || name.contains("Minister"));
  }

  @Test
  void findsWhomATermOfOfficeIsNamedFor() {
    assertThat(
            Annotated.text(
                    "She served in the George W. Bush administration, under President-elect Donald"
                        + " Trump, and on the Frank Marten.")
                .people())
        .containsExactly("Donald Trump", "George W. Bush");
  }

  @Test
  void takesNoContractionNorPartyForAPerson() {
    assertThat(
            Annotated.text(
                    "“We’re ready,” said Sen. John Cornyn, R-Texas, of Medicaid. You’re not, Team Obama"
                        + " said. We’re late, and R-Texas left.")
                .people())
        .containsExactly("John Cornyn");
  }

  @Test
  void joinsNamesThatCameCutAtTheirHyphens() {
    assertThat(
            Annotated.text(
                    "The anti - corruption chief met Nana Akufo - Addo. The pro - trade minister"
                        + " thanked Prayut Chan - o - cha.")
                .people())
        .containsExactly("Nana Akufo-Addo", "Prayut Chan-o-cha");
  }

  @Test
  void joinsTheFormsWithAndWithoutAnInitial() {
    Annotated found = Annotated.text("Donald J. Trump spoke. Donald Trump left.");
    assertThat(found.people()).containsExactly("Donald Trump");
  }

  @Test
  void tellsAFamilyNameFromAMonth() {
    Annotated found =
        Annotated.text("Theresa May left in May. May said that she had met Monica in May 2016.");
    assertThat(found.evidence(Facet.PERSON, "theresa-may"))
        .containsExactly("Theresa May/full name", "May/surname");
    assertThat(found.people()).containsExactly("Theresa May");
  }

  @Test
  void writesInitialsWithAPeriod() {
    assertThat(Annotated.text("George W Bush spoke.").people()).containsExactly("George W. Bush");
  }

  @Test
  void keepsParticlesAndHyphens() {
    assertThat(
            Annotated.text(
                    "Mohammed bin Salman met Abdel Fattah el-Sisi and Nazanin Afshin-Jam MacKay.")
                .people())
        .containsExactly(
            "Abdel Fattah el-Sisi", "Mohammed bin Salman", "Nazanin Afshin-Jam MacKay");
  }

  @Test
  void knowsUnknownNamesByHowTheyAreIntroduced() {
    assertThat(Annotated.text("The activist Zembla Quorvik, 34, was freed.").people())
        .containsExactly("Zembla Quorvik");
  }

  @Test
  void takesNoOrganizationPlaceMonthOrHeadlineForAPerson() {
    assertThat(
            Annotated.text(
                    "JOHN SMITH WINS THE BIG ELECTION\nIn April Johns Hopkins University praised the"
                        + " Islamic Republic. Martin Luther King Street in New York is long. He wrote"
                        + " to the Ford Foundation about Flight PS752.")
                .people())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amanda-thornhill| Amanda Thornhill spoke; later Amanda left. The Amanda Bank left. Old Amanda left."
            + "| Amanda Thornhill/full name, Amanda/given name",
        "george-marlow| George Marlow spoke. The Marlow left. Later Marlow left."
            + "| George Marlow/full name, Marlow/surname",
        "george-marlow| George Marlow spoke. Marlow Bank left. Marlow's Bank left."
            + "| George Marlow/full name, Marlow/surname",
        "amanda-thornhill| Amanda Thornhill spoke, then Amanda Reyes; later Amanda left."
            + "| Amanda Thornhill/full name",
        "xu-baoyi| Xu Baoyi left. Later Xu left.| Xu Baoyi/full name, Xu/surname",
        "robert-e-lee| Robert E. Lee left. Lee University left. Lee left."
            + "| Robert E. Lee/full name, Lee/surname",
        "carlos-de-silva| Carlos de Silva came. They saw de Silva and Silva."
            + "| Carlos de Silva/full name, de Silva/surname, Silva/surname",
        "theresa-may| Theresa May left in May. May said so. May is late."
            + "| Theresa May/full name, May/surname",
        "john-paris| John Paris spoke. He left in Paris. Paris spoke."
            + "| John Paris/full name, Paris/surname",
      })
  void countsShortNamesThatStandAlone(String id, String text, String mentions) {
    assertThat(String.join(", ", Annotated.byRules(text).evidence(Facet.PERSON, id)))
        .isEqualTo(mentions);
  }
}
