package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What one sentence says of people and countries.
class NamesInSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So John Marlow spoke, and Marlow left.             | John Marlow",
        "So Dr. John Marlow spoke. Dr. Marlow left.         | John Marlow",
        "So John F. Marlow spoke.                           | John F. Marlow",
        "So J. F. Marlow spoke.                             | J. F. Marlow",
        "So Maria van der Marlow spoke. Van der Marlow left.| Maria van der Marlow",
        "So Abdul Rahman al-Marlow spoke.                   | Abdul Rahman al-Marlow",
        "So Mohammed bin Salman spoke. Bin Salman left.     | Mohammed bin Salman",
        "So Luis Inacio Lula da Silva spoke.                | Luis Inacio Lula da Silva",
        "So Jean-Claude Marlow spoke.                       | Jean-Claude Marlow",
        "So Mary Marlow-Quorvik spoke.                      | Mary Marlow-Quorvik",
        "So O'Brien spoke to Mary O'Brien.                  | Mary O'Brien",
        "So President Marlow spoke.                         | Marlow",
        "So President John Marlow's wife spoke.             | John Marlow",
        "So Gen. Marlow and Judge Quorvik spoke.            | Marlow; Quorvik",
        "So Sgt. Mary Quorvik and Capt. Bo Quorvik spoke.   | Bo Quorvik; Mary Quorvik",
        "So Queen Elizabeth II met King Charles.            | Charles; Elizabeth",
        "So Paris Hilton met in Paris.                      | Paris Hilton",
        "So Bill passed the bill, and Bill Marlow did.      | Bill Marlow",
        "The Jordan River and Michael Jordan are far.       | Michael Jordan",
        "The Iranian president, Hassan Marlow, spoke.       | Hassan Marlow",
      })
  void aNameIsThatOfAPerson(String sentence, String people) {
    assertThat(Annotated.readings(sentence))
        .allSatisfy(r -> assertThat(String.join("; ", r.people())).isEqualTo(people));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So Li Wei and Kim Jong Un met.                     | Kim Jong Un; Li Wei",
        "So Marlow's lawyer, Ann Quorvik, met Mr. Quorvik.  | Ann Quorvik; Marlow",
      })
  void theRecogniserSeesANameWhereNoRuleDoes(String sentence, String people) {
    assertThat(String.join("; ", Annotated.text("A title\n\n" + sentence).people()))
        .isEqualTo(people);
    assertThat(String.join("; ", Annotated.byRules(sentence).people())).isNotEqualTo(people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So John Smith Street is closed.",
        "So the John Marlow Foundation met.",
        "\"It is late,\" said Quorvik.",
        "So they went to St. John in the end.",
        "So they met in April and in June.",
        "So Quorvik spoke.",
        "So john marlow spoke."
      })
  void whatOnlyLooksLikeANameIsNone(String sentence) {
    assertThat(Annotated.readings(sentence)).allSatisfy(r -> assertThat(r.people()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Iranian president and his French counterpart met in Vienna. | AT FR IR",
        "In Tehran the government said so; London did not agree.         | GB IR",
        "In Paris, Texas, they met.                                      | US",
        "The South Korean leader and the North Koreans met in Seoul.     | KP KR",
        "The Georgian president met in Tbilisi.                          | GE",
        "In Atlanta, Georgia, they voted.                                | US",
        "The Americans and the U.S. and the United States met.           | US",
        "The Democratic Republic of the Congo met.                       | CD",
        "Kiev and Kyiv are in Ukraine.                                   | UA",
        "The Kremlin and the White House talked.                         | RU US",
        "The Turkish ambassador ate a turkey in Ankara.                  | TR",
        "The Guinea pig was sold in Guinea-Bissau.                       | GW",
        "The New Mexico governor met the president in Mexico City.       | MX US",
        "The West Bank and Gaza are quiet.                               | PS",
        "The Dutch, the Danes and the Swiss met.                         | CH DK NL",
        "So Paris Hilton met her friend.                                 | ''",
      })
  void placesAndPeoplesStandForTheirCountries(String sentence, String countries) {
    assertThat(Annotated.readings(sentence))
        .allSatisfy(r -> assertThat(String.join(" ", r.countries())).isEqualTo(countries));
  }
}
