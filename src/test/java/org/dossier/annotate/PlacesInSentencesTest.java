package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.article.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which countries the places of a sentence stand for, and what only looks like a place.
class PlacesInSentencesTest {
  private static void assertCountries(String sentence, String countries) {
    assertThat(Annotated.readings(sentence))
        .allSatisfy(r -> assertThat(String.join(" ", r.countries())).isEqualTo(countries));
  }

  private static List<String> rules(String country, String sentence) {
    return Annotated.byRules(sentence).evidence(Facet.COUNTRY, country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rain fell on Lagos.                              | NG",
        "The Lagos Commission met.                        | ''",
        "They signed the Lagos Protocol.                  | ''",
        "Lagos's Protocol is signed.                      | NG",
        "Rain fell on J. Lagos.                           | ''",
        "American leaders left.                           | US",
        "Latin American leaders left.                     | ''",
        "The African American voters left.                | ''",
        "He met Marlow-Kenya.                             | KE",
        "He met John Marlow-Kenya.                        | ''",
        "A US-led team met an It-girl and a UK-backed team.| GB US",
        "A team from the Chad-Mali border left.           | ML TD",
        "A HAMA team entered in Ohio.                     | US",
        "Fighting in Hama went on.                        | SY",
        "They went to London, Paris and Rome.             | FR GB IT",
        "He lives in Paris, Ontario.                      | CA",
        "Ann Marlow of the New Yorker left.               | ''",
        "Fighting in Gao went on.                         | ML",
        "The Bank of Kyoto left.                          | JP",
        "Canadian money is worth less.                    | CA",
        "It costs 5 million Canadian dollars.             | ''",
        "So John Paris spoke. Paris left.                 | ''",
        "HAMA, March 3 (Reuters) - Fighting went on.      | SY",
        "They met in D.C. on Monday.                      | US",
        "In Lagos, French troops left.                    | FR NG",
        "He got it from Houston Nelson.                   | ''",
        "LEFT FROM HOUSTON NELSON WINS THE RACE           | US",
        "Us-made things left.                             | ''",
      })
  void countWhereTheyAreNoPartOfAnotherName(String sentence, String countries) {
    assertCountries(sentence, countries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He met Houston.                      | ''",
        "Houston said so.                     | ''",
        "They came from Houston.              | US",
        "They met near Houston.               | US",
        "They met at Houston.                 | US",
        "Brussels said so.                    | BE",
        "He met Brussels.                     | ''",
        "The Lima Nelson left.                | ''",
        "Lima's Nelson left.                  | ''",
        "From Lima Nelson left.               | PE",
        "Turkey left.                         | TR",
        "He flew to Turkey, and ate a turkey. | TR",
        "Reunion tours are late.              | ''",
        "They saw Reunion.                    | RE",
        "REUNION TOURS ARE LATE IN THE CITY   | ''",
        "Chad left. Jordan left.              | JO TD",
        "Chad Smith left, and Jordan Smith.   | ''",
        "Israel spoke.                        | IL",
        "Israel Smith spoke.                  | ''",
        "In Warsaw a Pole left.               | PL",
      })
  void thatAreAlsoWordsOrNamesNeedMoreThanACapital(String sentence, String countries) {
    assertCountries(sentence, countries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Seoul spoke. Korea waits.                               | KR",
        "Pyongyang and North Korea spoke. Korea waits.           | KP",
        "In Kinshasa the Congo waits.                            | CD",
        "In Brazzaville the Congo waits.                         | CG",
        "The Dominican left for Roseau in Dominica.              | DM",
        "The Dominican left for Santo Domingo.                   | DO",
        "The Islamic Republic waits.                             | IR",
        "In Pakistan the Islamic Republic waits.                 | PK",
        "In Mauritania the Islamic Republic waits.               | MR",
        "In Iran and Pakistan the Islamic Republic waits.        | IR PK",
        "Georgia waits.                                          | GE",
        "In Georgia they left.                                   | GE",
        "Georgia voters left.                                    | US",
        "The Georgia senator left.                               | US",
        "Georgia voters left Tbilisi.                            | GE",
        "Georgian voters left.                                   | GE",
        "In America Georgia waits.                               | US",
        "In Atlanta and Houston they left Georgia.               | US",
        "They met in Athens, Georgia.                            | US",
        "They left Rome, Georgia, by bus.                        | US",
        "They met in Augusta, Georgia.                           | US",
        "A farm near Warner Robins, Georgia, burned.             | US",
        "They came from Augusta, Georgia.                        | US",
        "They met in Augusta, Georgia, and in Tbilisi.           | GE",
        "They met in Batumi, Georgia.                            | GE",
        "They met in Yerevan, Georgia and elsewhere.             | AM GE",
        "In Armenia, Georgia and Azerbaijan they met.            | AM AZ GE",
        "In March, Georgia voted.                                | GE",
        "In Brussels, Georgia said so.                           | BE GE",
        "Georgians left Ohio, the Georgians said.                | GE US",
        "In Russia Georgia waits. In Armenia and Azerbaijan, too.| AM AZ GE RU",
      })
  void ofTwoCountriesAreThoseOfTheOneThatTheTextSpeaksOf(String sentence, String countries) {
    assertCountries(sentence, countries);
  }

  @Test
  void speakForTheirCountryWhereTheySaySomething() {
    assertThat(rules("IR", "Tehran said so. Tehran's said. Isfahan said so. Iran said so."))
        .containsExactly("Tehran/metonym", "Tehran/capital", "Isfahan/city", "Iran/name");
  }

  @Test
  void countMoreInTheDateline() {
    assertThat(rules("KE", "Kenya votes\nNAIROBI, March 3 (Reuters) - Kenya waits. Nairobi waits."))
        .containsExactly("Kenya/name", "NAIROBI/dateline", "Kenya/name", "Nairobi/capital");
  }

  @Test
  void ofADatelineMayBeOfTwoCountriesToo() {
    assertCountries("GEORGIA, March 3 (Reuters) - Voters in Atlanta and Houston left.", "US");
    assertCountries("GEORGIA, March 3 (Reuters) - Voters in Tbilisi left.", "GE");
  }
}
