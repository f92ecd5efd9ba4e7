package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Organizations that no table has, by the shape of their names.
class OrganizationShapesTest {
  private static void assertOrganizations(String sentence, String organizations) {
    assertThat(Annotated.readings(sentence))
        .allSatisfy(r -> assertThat(String.join("; ", r.organizations())).isEqualTo(organizations));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Widget Safety Board met on Monday.           | Widget Safety Board",
        "On Monday Acme Widgets Inc said so.              | Acme Widgets Inc",
        "Acme Widgets Inc and Foo Gears Ltd said so.      | Acme Widgets Inc; Foo Gears Ltd",
        "The Quorvik Widget Company Limited said so.      | Quorvik Widget Company Limited",
        "The board of Widget Institute Inc.'s unit met.   | Widget Institute Inc",
        "A spokesman for Quorvik Bank & Trust said so.    | Quorvik Bank & Trust",
        "A spokesman for the Bank of Quorvik said so.     | Bank of Quorvik",
        "The Gear and Widget Ministry said so.            | Gear and Widget Ministry",
        "The Institute for the Study of Widgets said so.  | Institute for the Study of Widgets",
        "The Association of Widget Makers on Gears met.   | Association of Widget Makers on Gears",
        "The Commission on Widgets met.                   | Commission on Widgets",
        "The Widget Commission on Gears met.              | Widget Commission",
        "The Council for Widgets met.                     | Council for Widgets",
        "The Marlow Bank of Bergen met the Oslo Bank.     | Marlow Bank of Bergen; Oslo Bank",
        "The University of Quorvik met.                   | University of Quorvik",
        "The Department of Widget Affairs met.            | Department of Widget Affairs",
        "The Widget Affairs Department met.               | Widget Affairs Department",
        "The National Widget Party met.                   | National Widget Party",
        "The Widget Party of Quorvik met.                 | Widget Party of Quorvik",
        "Quorvik's Widget Board met.                      | Widget Board",
        "The Widget Institute (WI) met; WI agreed.        | Widget Institute",
        "A Quorvik Airlines flight left.                  | Quorvik Airlines",
        "The Iranian Widget Agency met.                   | Iranian Widget Agency",
        "The Widget Police met the Widget Army.           | Widget Army; Widget Police",
        "The Quorvik Posts and Widgets Equipment Co left. | Quorvik Posts and Widgets Equipment Co",
        "The Widgets and Gears Party met.                 | Widgets and Gears Party",
        "The Kenyan Party and Widget Party met.           | Kenyan Party; Widget Party",
        "The Assistance Mission for Quorvik met.          | Assistance Mission for Quorvik",
        "Institute of Widgets of the Quorvik met.         | Institute of Widgets of the Quorvik",
        "The Commission for the Study met.                | Commission for the Study",
        "The Nairobi Widget Commission met.               | Nairobi Widget Commission",
        "He is of the Widget Commission of late.          | Widget Commission",
        "The Ministry of Health of Quorvik met.           | Ministry of Health of Quorvik",
        "The Ministry of Health of the Widgets met.       | Ministry of Health of the Widgets",
        "The Widget Administration left.                  | Widget Administration",
        "Kent Marlow met Marlow Venture Capital Inc.      | Marlow Venture Capital Inc",
        "The Union of the Gears met.                      | Union of the Gears",
        "The Widget Board of the Gears met.               | Widget Board of the Gears",
        "The Widget Board of gears met.                   | Widget Board",
        "The Widget Board for the gears met.              | Widget Board",
        "The Board on Gears met.                          | Board on Gears",
        "Monday's Widget Party met.                       | Widget Party",
      })
  void aHeadOrALegalFormMakesARunOfCapitalsOne(String sentence, String organizations) {
    assertOrganizations(sentence, organizations);
  }

  @Test
  void theRecogniserSeesThatANameGoesOn() {
    assertThat(Annotated.text("The Ministry of Widgets and Gears said so.").organizations())
        .containsExactly("Ministry of Widgets and Gears");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The London-based Widget Institute said so.               | Widget Institute",
        "Monday Widget Institute said so.                         | Widget Institute",
        "If Widget Institute agrees, all is well.                 | Widget Institute",
        "The first Widget Institute met.                          | Widget Institute",
        "Mr. Widget Institute met.                                | Widget Institute",
        "The former Widget Institute President John Marlow spoke. | Widget Institute",
        "Widget Institute spokeswoman Ann Marlow spoke.           | Widget Institute",
        "Deputy Commissioner of the Widget Police Department left.| Widget Police Department",
        "The head of the Kenya Police Chief Widget spoke.         | Kenya Police",
        "The New Widget Institute met.                            | New Widget Institute",
      })
  void whatStandsAtItsEdgesIsCutOff(String sentence, String organizations) {
    assertOrganizations(sentence, organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The QRV said so, and QRV agreed.                   | QRV",
        "It said to the QRV that it is late.                | QRV",
        "It said so to QRV; the head of QRV agreed.         | QRV",
        "They went to the HC and to the MATLAX.             | HC; MATLAX",
      })
  void lettersThatComeBackOrHaveAnArticleAreOne(String sentence, String organizations) {
    assertOrganizations(sentence, organizations);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is QRV that said so.",
        "They read the State of the Widget.",
        "THE WIDGET BOARD MET IN THE CITY HALL TODAY",
        "He is Minister of Widgets and Secretary of Gears.",
        "He went to the Foundation.",
        "The Widget Institutes met.",
        "The Act on Widgets and the Widget Act passed.",
        "The widget institute met.",
        "It was shown on US TV in the end.",
        "They went to the X and to the QUORVIK.",
        "They went to Wednesday's Commission.",
        "The Institute met.",
        "The Board at Gears met.",
        "The Women's Widgets left.",
        "They are Inc and Ltd.",
        "Ann Marlow and the Board met.",
        "The Green Party left.",
        "The Obama Administration left.",
        "He won the Academy Awards for Best Story.",
      })
  void whatOnlyLooksLikeOneIsNone(String sentence) {
    assertOrganizations(sentence, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Quorvik Widget Board met; the Widget Board agreed.   | Quorvik Widget Board",
        "The Quorvik Widget Board met; Quorvik Widget Inc agreed. | Quorvik Widget Board; Quorvik Widget Inc",
        "The QRV Board met; they like QRV, and QRV them.          | QRV Board",
        "The Board of Widgets met; the Board agreed.              | Board of Widgets",
        "The Oslo Widget Board met; OSLO agreed, and OSLO left.   | Oslo Widget Board",
        "The QRV of Widgets Board met; the QRV agreed.            | QRV; QRV of Widgets Board",
        "The Widget Board, the Zembla Widget Board and the Old Zembla Widget Board met.| Old Zembla Widget Board",
      })
  void aShorterNameIsThatOfTheLongerOne(String sentence, String organizations) {
    assertOrganizations(sentence, organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In Widget Institute they met.             | Widget Institute",
        "Institute of Widgets Monday met.          | Institute of Widgets",
        "The Institute of Widgets President left.  | Institute of Widgets",
        "The Institute of Widgets May left.        | Institute of Widgets May",
        "Results of Widget Board left.             | Widget Board",
        "The Results of Widget Board left.         | Results of Widget Board",
        "The London-based Board left.              | ''",
        "The London-based QRV left, and QRV.       | QRV",
        "The Chairman of QRV left, and QRV.        | QRV",
        "The Chief of the Widget Board left.       | Widget Board",
        "The Chief of Widgets left.                | ''",
        "Director General of the Old Bad Big Widget Board left.| Old Bad Big Widget Board",
        "The Widget Board of Directors left.       | Widget Board of Directors",
        "Monday Board left. Mr. Board left.        | ''",
        "Fox TV left. Kenya TV left.               | Fox TV",
        "Big New Board Opens In The City Today     | ''",
        "Big Widget Board Opens In The City Today  | Widget Board",
      })
  void theRulesAloneCutItsEdges(String sentence, String organizations) {
    assertThat(String.join("; ", Annotated.byRules(sentence).organizations()))
        .isEqualTo(organizations);
  }

  @Test
  void aShorterNameIsThatOfTheLongestOfSeveral() {
    assertThat(
            Annotated.byRules(
                    "The Widget Board met the Zembla Widget Board and the Quorvik National Widget"
                        + " Board.")
                .evidence(Facet.ORGANIZATION, "quorvik-national-widget-board"))
        .containsExactly("Widget Board/short form", "Quorvik National Widget Board/pattern");
  }
}
