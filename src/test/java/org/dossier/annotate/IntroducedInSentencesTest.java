package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Facet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rules, without the recogniser, make of words that mean nothing by themselves: what
/// stands beside them says that they are a person, a body, a club or the place of a report.
class IntroducedInSentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Then Zembla Quorvik left.                           | ''",
        "Then Zembla Smith left.                             | Zembla Smith",
        "Zembla Smith left.                                  | ''",
        "Then Zembla Quorvik said so.                        | Zembla Quorvik",
        "It is late, said Zembla Quorvik.                    | Zembla Quorvik",
        "The activist Zembla Quorvik left.                   | Zembla Quorvik",
        "The activist's Zembla Quorvik left.                 | ''",
        "The widget Zembla Quorvik left.                     | ''",
        "The activist Zembla of Quorvik left.                | ''",
        "The activist Zembla Quorvik Tolima left.            | Zembla Quorvik Tolima",
        "The activist Zembla Quorvik Tolima Motagua left.    | ''",
        "The Activist Zembla Quorvik Left In Anger Today     | ''",
        "The Dutch Zembla Quorvik said so.                   | Zembla Quorvik",
        "The Toyota Zembla Quorvik said so.                  | ''",
        "Zembla Quorvik Bank said so.                        | ''",
        "Then Zembla Quorvik, 34, is late.                   | Zembla Quorvik",
        "Then Zembla Quorvik, 345, is late.                  | ''",
        "Then Zembla Quorvik, who left, is late.             | Zembla Quorvik",
        "Then Zembla Quorvik's, who left, is late.           | ''",
        "Then Zembla Quorvik, lawyer, is late.               | Zembla Quorvik",
        "Then Zembla Quorvik, a lawyer, is late.             | Zembla Quorvik",
        "Then Zembla Quorvik, an old widget lawyer, is late. | Zembla Quorvik",
        "Then Zembla Quorvik, a big old bad new lawyer, left.| ''",
        "Then Zembla Quorvik, the only one, is late.         | ''",
        "Then Zembla Quorvik (Germany) finished.             | Zembla Quorvik",
        "Then Zembla Quorvik (South Korea) finished.         | Zembla Quorvik",
        "Then Zembla Quorvik (Germany finished.              | ''",
        "Then Zembla Quorvik (Paris) finished.               | ''",
        "Then Zembla Quorvik (Toyota Motor) finished.        | ''",
        "Then Zembla Quorvik (31st) scored.                  | Zembla Quorvik",
        "Then Zembla Quorvik (31st minute) scored.           | Zembla Quorvik",
        "Then Zembla Quorvik (31st of the) scored.           | ''",
        "Then Zembla Quorvik (1996) scored.                  | ''",
        "Then the activist Zembla DiCaprio finished.         | Zembla DiCaprio",
        "Then the activist Zembla YouTube finished.          | ''",
        "They like the George Marlow administration.         | George Marlow",
        "They like the George Marlow.                        | ''",
        "They went to Port John Marlow.                      | ''",
        "So President Zembla Quorvik left.                   | Zembla Quorvik",
        "The Ann Marlow school left.                         | ''",
        "So Ann Marlow's school left.                        | Ann Marlow",
        "They saw Ann Marlow school # It is late.            | ''",
      })
  void aPerson(String sentence, String people) {
    assertThat(String.join("; ", lines(sentence).people())).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Quorvik (QRV) met.                           | ''",
        "The Quorvik & Widget Agency (QWA) met; QWA left. | Quorvik & Widget Agency",
        "In Oslo, Widget Agency (WA) staff left.          | Widget Agency",
        "The Widget quality Agency (WQA) met. WQA left.   | WQA",
        "The Front against Widgets (FAW) met.             | Front against Widgets",
        "The Front beyond Widgets (FBW) met.              | ''",
        "The Union with Widgets (UWW) met.                | Union with Widgets",
        "The Widget Rate Commission (WRC2) met; WRC2 left.| Widget Rate Commission",
        "The Long-Term Agency (LTA) met; LTA left.        | Long-Term Agency",
        "The Widget Agency (D-NY) met; D-NY left.         | Widget Agency",
      })
  void aBodyByItsInitials(String sentence, String organizations) {
    assertThat(String.join("; ", Annotated.byRules(sentence).organizations()))
        .isEqualTo(organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Leeds beat Barcelona in the match; the striker scored.        | Barcelona; Leeds",
        "In Leeds the striker scored goals in a match of Barcelona.    | Barcelona",
        "The striker scored in the match; Leeds United Bank lost.      | Leeds United Bank",
        "The striker scored in the match. # Leeds 12 7 3 2 24           | Leeds",
        "The striker scored in the match. # Oslo 3 1 2 3                | Oslo",
        "The striker scored in the match. # Kenya 3 1 2 3               | ''",
        "The striker scored in the match. # Zembla 2 Samsung 0          | Samsung; Zembla",
        "The striker scored in the match. # Zembla 2 Kenya 0            | Zembla",
        "The striker scored in the match. # Zembla 3 3 0 0 8            | Zembla",
        "The striker scored in the match. # Zembla 3 3 0                | ''",
        "The striker scored in the match. # John Marlow 3 3 0 0 8       | ''",
        "Zembla 3 3 0 0 8                                              | ''",
      })
  void aClub(String text, String clubs) {
    assertThat(String.join("; ", lines(text).organizations())).isEqualTo(clubs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOSCOW (AP) - They left.                      | MOSCOW/dateline",
        "MOSCOW (QRV) - They left.                     | MOSCOW/dateline",
        "MOSCOW (QRV they left.                        | MOSCOW/capital",
        "MOSCOW-They left.                             | MOSCOW/capital",
        "Moscow, March 3 (Xinhua) -- They left.        | Moscow/dateline",
        "Moscow - They left.                           | Moscow/dateline",
        "Kazan, Quorvik - They left.                   | Kazan/dateline",
        "Kazan Quorvik - They left.                    | Kazan/city",
        "MOSCOW (Widget people) left.                  | MOSCOW/capital",
        "They left - Moscow.                           | Moscow/capital",
        "KAZAN/MOSCOW -- They left.                    | KAZAN/dateline, MOSCOW/dateline",
        "One. Two. Three. Four. # MOSCOW (AP) - They left.| MOSCOW/capital",
        "One. Two. # MOSCOW (AP) - They left.           | MOSCOW/dateline",
      })
  void thePlaceOfAReport(String text, String mentions) {
    assertThat(String.join(", ", lines(text).evidence(Facet.COUNTRY, "RU"))).isEqualTo(mentions);
  }

  // " # " is a new line.
  private static Annotated lines(String text) {
    return Annotated.byRules(text.replace(" # ", "\n"));
  }
}
