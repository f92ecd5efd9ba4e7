package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Short texts whose names may mean several things, and what a careful reader finds in them.
class DisambiguationTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"disambiguation-cases.jsonl", "more-disambiguation-cases.jsonl"})
  void readsAmbiguousNamesAsACarefulReaderDoes(String file) throws IOException {
    List<JsonNode> cases = cases(file);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(20);
    SoftAssertions soft = new SoftAssertions();
    for (JsonNode one : cases) {
      String text = one.get("text").asText();
      Annotated found = Annotated.text(text);
      String what = one.get("id").asText() + ": " + text;
      soft.assertThat(found.countries()).as(what).isEqualTo(strings(one.get("countries")));
      if (!one.get("orgs").isNull()) {
        soft.assertThat(found.organizations()).as(what).isEqualTo(strings(one.get("orgs")));
      }
      if (!one.get("persons").isNull()) {
        soft.assertThat(found.people()).as(what).isEqualTo(strings(one.get("persons")));
      }
    }
    soft.assertAll();
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new TreeSet<>();
    array.forEach(s -> strings.add(s.asText()));
    return strings;
  }

  private static List<JsonNode> cases(String file) throws IOException {
    try (InputStream in = DisambiguationTest.class.getResourceAsStream(file)) {
      List<JsonNode> cases = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        cases.add(JSON.readTree(line));
      }
      return cases;
    }
  }
}
