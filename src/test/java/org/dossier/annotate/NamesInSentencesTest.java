package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "The Iraqi minister, Ibrahim al - Marlow, left.     | Ibrahim al-Marlow",
        "Cho Gue - sung and Kwon Chang - hoon scored.       | Cho Gue-sung; Kwon Chang-hoon",
        "He met Ann Marlow - Bo Quorvik was there.          | Ann Marlow; Bo Quorvik",
        "So Mr Brown left.                                  | Brown",
        "They met Monica May.                               | Monica May",
        "So Al Gore spoke.                                  | Al Gore",
        "Then Jordan Marlow spoke.                          | Jordan Marlow",
        "So Grace Kelly left.                               | Grace Kelly",
        "So F. Marlow and F. J. Quorvik left.               | F. J. Quorvik; F. Marlow",
        "So Ann de la Marlow left.                          | Ann de la Marlow",
        "So Ann El-Marlow left.                             | Ann El-Marlow",
        "So Ann Marlow II left.                             | Ann Marlow",
        "So Ann Marlow's Quorvik left.                      | Ann Marlow",
        "President's John Marlow left.                      | John Marlow",
        "John Marlow bank left.                             | John Marlow",
        "So John Marlow's River left.                       | John Marlow",
        "So Mr. Marlow's bank left.                         | Marlow",
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
        "So john marlow spoke.",
        "He lives in Anthony Hill.",
        "He lives on Anthony Hill Road.",
        "He saw the Anthony Hill.",
        "Forces from West Asia left.",
        "So Chief Brown left.",
        "So Chief Executive left.",
        "So Ford China left.",
        "They met April May 3.",
        "So J. and Mr. J. left.",
        "So Ann J. left.",
        "So F. Bank left.",
        "So Mr. DNA left.",
        "So Mr. Paris left.",
        "So Mr. New York left.",
        "So Mr. Marlow Bank left.",
        "John Marlow Bank left.",
        "So John Marlow river left.",
        "So Ann of Marlow left.",
        "So Ann 3M left.",
        "So Captain Kenya Marlow left.",
        "Chief Financial Officer left.",
        "JOHN MARLOW LEFT THE CITY HALL TODAY",
        "The Hong Kong-based widget left.",
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

  @Test
  void amongThoseOfAListAnyWordsAreAName() {
    assertThat(
            Annotated.byRules(
                    "Those freed are Amzad Zembla, Sahar Ali, Atiar Rahman, Motasim Zembla and"
                        + " Kamal Ahmed, San Zembla and Widget House.")
                .people())
        .containsExactly("Atiar Rahman", "Kamal Ahmed", "Motasim Zembla", "Sahar Ali");
    assertThat(
            Annotated.byRules(
                    "Forwards: John Marlow (Houston Dynamo), Ann Marlow (Tolima), Mary Quorvik"
                        + " (Motagua), Bo Smith (Olimpia)")
                .people())
        .containsExactly("Ann Marlow", "Bo Smith", "John Marlow", "Mary Quorvik");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Then Bafana Bafana left.       | ''",
        "They met Monica May 3.         | ''",
        "So Al Hayat said it.           | ''",
        "In Jordan Marlow spoke.        | ''",
        "So Will Power left.            | ''",
        "Austin Mayor Ann Marlow spoke. | Ann Marlow",
        "Austin Senator Ann Marlow left.| Ann Marlow",
        "So Mary Ann Senator left.      | Mary Ann",
        "So John Senator Marlow left.   | Marlow",
        "A Mary Quorvik-led group left. | ''",
        "Near Anthony Hill they left.   | ''",
        "He lives at Anthony Hill.      | ''",
        "So they like Anthony Hill.     | Anthony Hill",
      })
  void theRulesAloneTakeNoDoubtfulName(String sentence, String people) {
    assertThat(String.join("; ", Annotated.byRules(sentence).people())).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So John Marlow - Smith left. He is pro - widget and anti - widget. | John Marlow-Smith",
        "So John Marlow - Smith left. He is pro-widget and anti - widget.   | John Marlow",
        "So John Marlow -Smith left. He is pro -widget and anti -widget.    | John Marlow",
        "So John Marlow - NATO left. He is pro - widget and anti - widget.  | John Marlow",
        "So John Marlow - Monday left. He is pro - widget and anti - widget.| John Marlow",
        "So John Marlow - The end. He is pro - widget and anti - widget.    | John Marlow",
        "It 's the wife of John Marlow - Smith.                             | John Marlow-Smith",
        "So Kim Jong - un left.                                             | Kim Jong-un",
        "So Kim Jong - unhappily left.                                      | Kim Jong",
      })
  void aNameGoesOnBehindAHyphenWhereTheTextCameCut(String sentence, String people) {
    assertThat(String.join("; ", Annotated.byRules(sentence).people())).isEqualTo(people);
  }
}
