package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// No parameter that the server takes is left out of the description.
class InterfaceDescriptionTest {
  private static Set<String> described(String path) throws IOException {
    JsonNode all = new ObjectMapper().readTree(InterfaceDescription.json());
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : all.get("paths").get(path).get("get").get("parameters")) {
      JsonNode resolved = all.at(parameter.get("$ref").asText().substring(1));
      if (resolved.get("in").asText().equals("query")) {
        names.add(resolved.get("name").asText());
      }
    }
    return names;
  }

  @Test
  void namesAllParameters() throws IOException {
    assertThat(described("/api/v1/search"))
        .containsExactlyInAnyOrderElementsOf(SearchParameters.NAMES);
    assertThat(described("/api/v1/facets/{facet}"))
        .containsExactlyInAnyOrderElementsOf(CountRoutes.FACET_PARAMETERS);
    assertThat(described("/api/v1/histogram"))
        .containsExactlyInAnyOrderElementsOf(CountRoutes.HISTOGRAM_PARAMETERS);
    assertThat(described("/api/v1/facets/{facet}/{id}"))
        .containsExactlyInAnyOrderElementsOf(DossierRoute.PARAMETERS);
    assertThat(described("/api/v1/export")).containsExactlyInAnyOrderElementsOf(SearchExport.NAMES);
    assertThat(described("/api/v1/report"))
        .containsExactlyInAnyOrderElementsOf(ReportRoute.PARAMETERS);
    assertThat(described("/feed.atom")).containsExactlyInAnyOrderElementsOf(FeedRoutes.NAMES);
  }
}
