package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;

class OrganizationsTest {
  private static List<String> organizations(String text) {
    return Annotated.PIPELINE
        .annotate(Article.of("a", "Title", text))
        .of(Facet.ORGANIZATION)
        .stream()
        .map(a -> a.value().label())
        .toList();
  }

  @Test
  void takesNoActProgrammeOrPersonInBracketsForABody() {
    assertThat(
            organizations(
                "The Paid Leave for Everybody (PLE) passed. The PLE is new. So the PLE won."))
        .isEmpty();
    assertThat(organizations("Sen. Mary Miller (D-NY) met Rep. Tom Brown (R-TX) in Ohio."))
        .isEmpty();
    assertThat(organizations("A report by experts from the Widget Safety Board (WSB) came."))
        .containsExactly("Widget Safety Board");
  }

  @Test
  void takesNoLettersForABodyOfACountryThatNothingSpeaksOf() {
    assertThat(organizations("Voters in Ohio told CBN that they like America.")).isEmpty();
    assertThat(organizations("The CBN in Nigeria raised its rate."))
        .containsExactly("Central Bank of Nigeria");
    assertThat(organizations("The BBC and the FBI talked in France."))
        .containsExactlyInAnyOrder("BBC", "Federal Bureau of Investigation");
  }

  @Test
  void takesTheTelevisionOfACountryForNoStation() {
    assertThat(organizations("It was shown on US TV and on Fox Star TV in Ohio."))
        .containsExactly("Fox Star TV");
  }

  @Test
  void takesOnlyNamesForTheOwnerOfABody() {
    assertThat(organizations("In China the People's Liberation Army marched."))
        .containsExactly("People's Liberation Army");
    assertThat(organizations("In Iran the IRGC's Quds Force marched."))
        .contains("Islamic Revolutionary Guard Corps", "Quds Force");
  }

  @Test
  void takesNoWordForTheInitialsOfABody() {
    assertThat(organizations("Who knows? Guess Who played in Geneva, and the Us show went on."))
        .isEmpty();
    assertThat(organizations("The W.H.O. met in Geneva."))
        .containsExactly("World Health Organization");
    assertThat(organizations("The WHO met in Geneva."))
        .containsExactly("World Health Organization");
  }

  @Test
  void cutsTheMajorityAndTheBeginningOfASentenceOffALegislature() {
    assertThat(organizations("If Congress agrees, the U.S. government pays. But Congress waits."))
        .containsExactly("United States Congress");
    assertThat(organizations("In Washington the Republican-controlled Senate voted."))
        .containsExactly("United States Senate");
    assertThat(organizations("House Republicans in America met. The Obama Administration left."))
        .doesNotContain("House Republicans", "Obama Administration");
  }

  @Test
  void givesOneValueToAllNamesOfAnOrganization() {
    Annotated found =
        Annotated.text(
            "The IRGC spoke. The Islamic Revolutionary Guards agreed. The Islamic Revolutionary"
                + " Guard Corp replied. The Revolutionary Guards in Iran did not.");
    assertThat(found.organizations()).containsExactly("Islamic Revolutionary Guard Corps");
    assertThat(found.of(Facet.ORGANIZATION).getFirst().mentions()).isEqualTo(4);
  }

  @Test
  void givesAMinistryTheCountryThatStandsBesideIt() {
    assertThat(
            Annotated.text(
                    "Kenya's Ministry of Health warned. The Ugandan Health Ministry agreed. The"
                        + " Ministry of Health of Ghana did too.")
                .organizations())
        .containsExactly(
            "Ministry of Health of Ghana",
            "Ministry of Health of Kenya",
            "Ministry of Health of Uganda");
  }

  @Test
  void givesABareMinistryTheCountryThatTheTextIsAbout() {
    Annotated found =
        Annotated.text("Protests went on in Kenya. In Nairobi the Interior Ministry was silent.");
    assertThat(found.evidence(Facet.ORGANIZATION, "ministry-of-interior-of-kenya"))
        .containsExactly("Interior Ministry/ministry");
  }

  @Test
  void givesABareLegislatureOnlyToACountryThatCallsItSo() {
    assertThat(Annotated.text("Kenya votes. In Nairobi the Parliament sat late.").organizations())
        .containsExactly("Parliament of Kenya");
    assertThat(Annotated.text("Kenya votes. In Nairobi the Congress sat late.").organizations())
        .isEmpty();
  }

  @Test
  void takesCourtsOfCitiesAndRegionsForNoCourtsOfTheState() {
    assertThat(
            Annotated.text(
                    "India watched. The Delhi High Court ruled, and the Bombay High Court too.")
                .organizations())
        .containsExactly("Bombay High Court", "Delhi High Court");
  }

  @Test
  void knowsThePartyThatIsMeantInItsCountryOnly() {
    assertThat(
            Annotated.text("India votes. In New Delhi the leaders of Congress sat late.")
                .organizations())
        .containsExactly("Indian National Congress");
  }

  @Test
  void staysLinearInHostileText() {
    String text = "The Zembla Center (ZC) met and John Smith of Iran-".repeat(5000);
    assertThat(Annotated.article(Article.of("a", "-", text)).organizations())
        .contains("Zembla Center");
  }

  @Test
  void findsBodiesThatNoTableHasByTheirShape() {
    assertThat(
            Annotated.text(
                    "He sold Quillmore Trading Ltd to the Zembla Fishing Association in May.")
                .organizations())
        .containsExactly("Quillmore Trading Ltd", "Zembla Fishing Association");
  }

  @Test
  void mergesAShortFormWithItsLongName() {
    Annotated found =
        Annotated.text("The Zembla Center wrote a letter. ZEMBLA waited; ZEMBLA hoped.");
    assertThat(found.organizations()).containsExactly("Zembla Center");
    assertThat(found.evidence(Facet.ORGANIZATION, "zembla-center"))
        .containsExactly("Zembla Center/pattern", "ZEMBLA/short form", "ZEMBLA/short form");
  }

  @Test
  void choosesThePartyOfTheCountryThatTheTextIsAbout() {
    assertThat(Annotated.text("Voters in Canada turned to the Liberals.").organizations())
        .containsExactly("Liberal Party of Canada");
    assertThat(Annotated.text("Voters in Australia turned to the Liberals.").organizations())
        .containsExactly("Liberal Party of Australia");
    assertThat(Annotated.text("A liberal view of Canada.").organizations()).isEmpty();
  }

  @Test
  void cutsRolesAndDaysFromTheEdges() {
    assertThat(
            Annotated.text("He is Deputy Commissioner of the Zembla Fisheries Authority on Monday.")
                .organizations())
        .containsExactly("Zembla Fisheries Authority");
  }

  @Test
  void findsNothingInEverydayWordsOfAHeadline() {
    assertThat(
            Annotated.text("Local Police Force Warns Parents Before School Starts").organizations())
        .isEmpty();
  }

  @Test
  void takesCitiesForClubsOnlyInReportsOnSports() {
    String sports =
        "Soccer results: Liverpool beat Chelsea in the premier league match; the goal was scored by"
            + " the striker in the final minute.";
    assertThat(Annotated.text(sports).organizations()).containsExactly("Chelsea", "Liverpool");
    assertThat(Annotated.text("The mayor of Liverpool opened a bridge.").organizations()).isEmpty();
  }
}
