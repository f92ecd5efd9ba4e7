package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;

class AcronymsTest {

  private static Annotated text(String text) {
    return Annotated.text("Officials met on Monday.\n" + text);
  }

  @Test
  void takesTheInitialsOfTheWordsBeforeTheBracket() {
    Annotated found = text("He joined the National Council of Quiet Farmers (NCQF). The NCQF met.");
    assertThat(found.evidence(Facet.ORGANIZATION, "national-council-of-quiet-farmers"))
        .containsExactly(
            "National Council of Quiet Farmers/acronym", "NCQF/acronym", "NCQF/acronym");
  }

  @Test
  void alignsLettersWithinWordsWhereInitialsDoNotFit() {
    assertThat(text("She runs the Quiet Interbank Network (QIBN), and QIBN grew.").organizations())
        .containsExactly("Quiet Interbank Network");
  }

  @Test
  void acceptsInitialsThatLackTheLastLetter() {
    assertThat(text("Islamic Revolutionary Guards (IRGC) commanders spoke.").organizations())
        .containsExactly("Islamic Revolutionary Guard Corps");
  }

  @Test
  void letsTheTextSayWhatAnAcronymStandsForAgainstTheTable() {
    assertThat(text("The Fishing Boat Institute (FBI) of Iceland met. The FBI counts boats."))
        .satisfies(a -> assertThat(a.organizations()).containsExactly("Fishing Boat Institute"));
  }

  @Test
  void leavesOutWhatIsNoBody() {
    assertThat(text("They signed the Quiet Waters Agreement (QWA). The treaty (NPT) holds."))
        .satisfies(a -> assertThat(a.organizations()).isEmpty());
  }

  @Test
  void countsTheOwnerOfABodyToo() {
    assertThat(
            text("According to Microsoft's Threat Analysis Center (MTAC), it works.")
                .organizations())
        .containsExactly("Microsoft", "Microsoft Threat Analysis Center");
  }

  @Test
  void takesNoOtherLettersInBracketsForTheNameBefore() {
    assertThat(
            Annotated.text("Widget Board (QRV) met; they like QRV, as QRV knows.").organizations())
        .containsExactly("QRV", "Widget Board");
  }
}
