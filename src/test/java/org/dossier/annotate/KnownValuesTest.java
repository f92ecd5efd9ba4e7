package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownValuesTest {
  private static final KnownValues SHIPPED =
      AnnotationPipeline.standard(LocalDate.of(2025, 1, 1), SpanProposer.NONE).knownValues();

  @TempDir Path dir;

  private KnownValues with(String... lines) throws IOException {
    Path file = Files.write(dir.resolve("authority.tsv"), List.of(lines));
    return AnnotationPipeline.with(
            AuthorityRules.read(List.of(file)), LocalDate.of(2025, 1, 1), SpanProposer.NONE)
        .knownValues();
  }

  @ParameterizedTest
  @CsvSource({
    "ORGANIZATION, irgc, islamic-revolutionary-guard-corps, IRGC",
    "ORGANIZATION, I.R.G.C., islamic-revolutionary-guard-corps, IRGC",
    "ORGANIZATION, the irgc, islamic-revolutionary-guard-corps, IRGC",
    "ORGANIZATION, pasdára, islamic-revolutionary-guard-corps, Pasdaran",
    "ORGANIZATION, ' REVOLUTIONARY g', islamic-revolutionary-guard-corps, Revolutionary Guard",
    "COUNTRY, burm, MM, Burma",
    "COUNTRY, holland, NL, Holland",
    "COUNTRY, persia, IR, Persia",
    "COUNTRY, h, NL, Holland",
  })
  void aValueIsFoundByTheBeginningOfAnyWordOfAnyName(
      Facet facet, String typed, String id, String name) {
    assertThat(SHIPPED.beginning(facet, typed)).containsEntry(id, name);
  }

  @Test
  void nothingIsFoundByCitiesByTheMiddleOfWordsOrByNoWords() {
    assertThat(SHIPPED.beginning(Facet.COUNTRY, "kandahar")).isEmpty();
    assertThat(SHIPPED.beginning(Facet.COUNTRY, "urma")).doesNotContainKey("MM");
    assertThat(SHIPPED.beginning(Facet.COUNTRY, "(,)")).isEmpty();
    assertThat(SHIPPED.beginning(Facet.YEAR, "2020")).isEmpty();
  }

  @Test
  void tellsWhatAValueIs() {
    assertThat(SHIPPED.find(Facet.COUNTRY, "MM"))
        .hasValueSatisfying(known -> {
          assertThat(known.value()).isEqualTo(new FacetValue("MM", "Myanmar"));
          assertThat(known.kind()).isEqualTo("country");
          assertThat(known.names()).containsExactly("Burma", "Burmese");
        });
    assertThat(SHIPPED.find(Facet.ORGANIZATION, "islamic-revolutionary-guard-corps"))
        .hasValueSatisfying(known -> {
          assertThat(known.kind()).isEqualTo("military");
          assertThat(known.country()).isEqualTo("IR");
          assertThat(known.names()).contains("IRGC", "Pasdaran");
        });
    assertThat(SHIPPED.find(Facet.ORGANIZATION, "no-such-thing")).isEmpty();
  }

  @Test
  void knowsWhatTheUserDecided() throws IOException {
    KnownValues names =
        with(
            "Night Owls Collective\tNGO\tSE\t=NOC|Nattugglorna\tQ42",
            "Jane Roe\tperson\t\tThe Roe",
            "- Pasdaran @ Islamic Revolutionary Guard Corps",
            "United Nations => Club of Nations");

    assertThat(names.beginning(Facet.ORGANIZATION, "natt"))
        .isEqualTo(Map.of("night-owls-collective", "Nattugglorna"));
    assertThat(names.find(Facet.ORGANIZATION, "night-owls-collective"))
        .hasValueSatisfying(known -> {
          assertThat(known.kind()).isEqualTo("NGO");
          assertThat(known.country()).isEqualTo("SE");
          assertThat(known.wikidata()).isEqualTo("Q42");
        });
    assertThat(names.find(Facet.PERSON, "jane-roe"))
        .hasValueSatisfying(known -> assertThat(known.kind()).isEqualTo("person"));
    assertThat(names.beginning(Facet.ORGANIZATION, "pasdaran"))
        .doesNotContainKey("islamic-revolutionary-guard-corps");
    assertThat(names.beginning(Facet.ORGANIZATION, "united nations"))
        .containsKey("club-of-nations")
        .doesNotContainKey("united-nations");
  }
}
