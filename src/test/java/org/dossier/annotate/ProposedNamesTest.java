package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rules make of what a recogniser proposes, and how sure of it. In the sentences here the
/// proposals stand in [ ].
class ProposedNamesTest {
  /// Proposes what it was told to.
  private static final class Told implements SpanProposer {
    private List<Proposal> proposals = List.of();

    @Override
    public List<Proposal> propose(Sight sight) {
      return proposals;
    }

    @Override
    public String fingerprint() {
      return "told";
    }
  }

  private static final Told TOLD = new Told();
  private static final AnnotationPipeline PIPELINE =
      AnnotationPipeline.standard(LocalDate.of(2025, 1, 1), TOLD);

  private static String read(Facet facet, EntityType type, double margin, String marked) {
    StringBuilder text = new StringBuilder("A title\n\n");
    List<int[]> spans = new ArrayList<>();
    for (char c : marked.toCharArray()) {
      switch (c) {
        case '[' -> spans.add(new int[] {text.length(), 0});
        case ']' -> spans.getLast()[1] = text.length();
        default -> text.append(c);
      }
    }
    Tokens tokens = Tokenizer.read(text.toString(), List.of());
    TOLD.proposals =
        spans.stream()
            .map(s -> new Proposal(type, tokenAt(tokens, s[0]), tokenAt(tokens, s[1]), margin))
            .toList();
    AnnotatedArticle article = PIPELINE.annotate(Article.of("a", "A title", text.toString()));
    return String.join(
        "; ", article.of(facet).stream().map(a -> a.value().label()).sorted().toList());
  }

  // The first token that starts there or behind.
  private static int tokenAt(Tokens tokens, int offset) {
    int i = 0;
    while (i < tokens.size && tokens.start[i] < offset) {
      i++;
    }
    return i;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12| Then [Zembla Quorvik] left.                   | Zembla Quorvik",
        "11| Then [Zembla Quorvik] left.                   | ''",
        "60| Then [Quorvik] left.                          | Quorvik",
        "59| Then [Quorvik] left.                          | ''",
        "12| The [US President Zembla Quorvik] left.       | Zembla Quorvik",
        "12| The [Foreign Secretary Zembla Quorvik] left.  | Zembla Quorvik",
        "12| The [Crown Prince Zembla Quorvik] left.       | Zembla Quorvik",
        "60| The [President Quorvik] left.                 | Quorvik",
        "12| Then [Zembla van der Quorvik] left.           | Zembla van der Quorvik",
        "12| Then [Zembla and Quorvik] left.               | ''",
        "12| Then [Zembla 3M] left.                        | ''",
        "12| Then [Zembla River] left.                     | ''",
        "12| Then [Zembla Quorvik] River left.             | ''",
        "12| Then [New York] left.                         | ''",
        "12| Then [Old House] left.                        | ''",
        "12| Then [Old Quorvik] left.                      | Old Quorvik",
        "12| Then [Zembla Kenya] left.                     | ''",
        "12| Then [Zembla Q] left.                         | ''",
        "12| THEN [ZEMBLA QUORVIK] LEFT THE CITY HALL      | ''",
        "12| Then the [Zembla Quorvik] left.               | ''",
        "90| Then [We're] left.                            | ''",
        "90| Then [R-Texas] left.                          | ''",
        "90| Then [QRV] left.                              | ''",
        "90| Then [Q.R.V.] left.                           | ''",
        "90| Then ([Quorvik]) left.                        | ''",
        "90| Then [Lagos] left.                            | ''",
        "90| Then [Apple] left.                            | ''",
        "90| Then [Medicaid] left.                         | ''",
        "90| Then [Ed] left.                               | ''",
        "90| Then [Amanda] left.                           | ''",
        "90| Then [Amanda] left, as Amanda said.           | Amanda",
        "90| [Quorvik] left.                               | ''",
        "90| [Quorvik] left, as Quorvik said.              | Quorvik",
        "90| [Quorvik] left, as quorvik said.              | ''",
      })
  void aPerson(double margin, String sentence, String people) {
    assertThat(read(Facet.PERSON, EntityType.PERSON, margin, sentence)).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100| They left [Zembla Quorvik Tolima].            | Zembla Quorvik Tolima",
        "99 | They left [Zembla Quorvik Tolima].            | ''",
        "20 | They left [Party Quorvik].                    | Party Quorvik",
        "19 | They left [Party Quorvik].                    | ''",
        "70 | They left [Quorvik].                          | Quorvik",
        "69 | They left [Quorvik].                          | ''",
        "30 | They left [QRV].                              | QRV",
        "29 | They left [QRV].                              | ''",
        "30 | They left [QRVABC].                           | QRVABC",
        "30 | They left [QRVABCD].                          | ''",
        "30 | They left [QR].                               | QR",
        "900| They left [Qr].                               | ''",
        "900| They left [Amanda Quorvik].                   | ''",
        "900| They left [Mr Quorvik].                       | ''",
        "900| They left [Zembla Smith].                     | ''",
        "900| They left [Amanda].                           | ''",
        "900| They left [Lagos].                            | ''",
        "900| They left the treaty ([QRV]).                 | ''",
        "900| They left Quorvik ([QRV]).                    | QRV",
        "900| They left the Quorvik Agreement ([QRV]).      | ''",
        "900| THEY LEFT [ZEMBLA QUORVIK] IN THE CITY HALL   | ''",
        "30 | The Widget Commission [on Gears] met.         | Widget Commission",
        "30 | The [Widget Commission on Gears] met.         | Widget Commission on Gears",
        "29 | The [Widget Commission on Gears] met.         | Widget Commission",
        "90 | The Delhi [High Court] met.                   | Delhi High Court",
        "90 | The Paid Leave Everywhere ([PLE]) is here.    | Paid Leave Everywhere",
        "30 | They like [Paid Leave Everywhere] (PLE).      | Paid Leave Everywhere",
        "29 | They like [Paid Leave Everywhere] (PLE).      | ''",
      })
  void anOrganization(double margin, String sentence, String organizations) {
    assertThat(read(Facet.ORGANIZATION, EntityType.ORGANIZATION, margin, sentence))
        .isEqualTo(organizations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON       | ORGANIZATION | They left [Zembla Quorvik].",
        "ORGANIZATION | PERSON       | They left [Zembla Quorvik].",
        "PERSON       | PLACE        | They left [Zembla Quorvik].",
        "ORGANIZATION | PLACE        | They left [Zembla Quorvik].",
        "ORGANIZATION | OTHER        | They like [Paid Leave Everywhere] (PLE).",
      })
  void nothingOfAnotherKind(Facet facet, EntityType type, String sentence) {
    assertThat(read(facet, type, 900, sentence)).isEmpty();
  }
}
