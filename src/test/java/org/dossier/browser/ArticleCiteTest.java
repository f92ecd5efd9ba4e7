package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A reader takes an article along as a reference.
class ArticleCiteTest {
  private static final String ARTICLES =
      """
      {"id":"stated","title":"Cranes {& ropes}: 100% \\\\ \\"safe\\" #1_b ~ ^","date":"2018-11-05","publisher":"Wire & Co","author":["Virta, Aino","Ministry of Ships, Ports and Docks","Jaan Saar"],"url":"https://wire.example/a_b?c={d}","language":"en","body":"The cranes stood still all winter."}
      {"id":"harbour/month","title":"Dredger clears the channel","date":"2018-11","publisher":"Tide Gazette","body":"The dredger worked by night."}
      {"id":"year","title":"Pilots find a way","date":"2015","body":"Pilots stood on the bow."}
      {"id":"undated","title":"A diary in the cupboard","body":"It begins with the weather and ends with it."}
      """;

  @RegisterExtension static final Site SITE = Site.ofFiles(Map.of("articles.jsonl", ARTICLES));
  @RegisterExtension static final Site HARBOUR = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aReferenceNamesAllThatIsKnown() {
    open(SITE, "stated");

    assertThat(form("plain"))
        .isEqualTo(
            "Virta, Aino; Ministry of Ships, Ports and Docks; Jaan Saar: “Cranes {& ropes}: 100% \\ \"safe\" #1_b ~ ^”, Wire & Co, 5 November 2018."
                + " https://wire.example/a_b?c={d}. Read at %s, accessed %s."
                    .formatted(
                        SITE.url("/articles/stated"),
                        LocalDate.now()
                            .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK))));
  }

  @Test
  void bibtexMeansNothingButTheText() {
    open(SITE, "stated");

    assertThat(form("bibtex"))
        .isEqualTo(
            """
            @misc{stated,
              author = {Virta, Aino and {Ministry of Ships, Ports and Docks} and Jaan Saar},
              title = {{Cranes \\textbraceleft{}\\& ropes\\textbraceright{}: 100\\%% \\textbackslash{} "safe" \\#1\\_b \\textasciitilde{} \\textasciicircum{}}},
              howpublished = {Wire \\& Co},
              date = {2018-11-05},
              year = {2018},
              month = nov,
              url = {https://wire.example/a_b?c=%%7Bd%%7D},
              urldate = {%s},
              note = {Read at %s},
            }\
            """
                .formatted(LocalDate.now(), SITE.url("/articles/stated")));
  }

  @Test
  void cslJsonIsWhatReferenceManagersRead() throws JsonProcessingException {
    open(SITE, "stated");
    JsonNode item = csl();

    assertThat(item.path("type").asText()).isEqualTo("webpage");
    assertThat(item.path("title").asText())
        .isEqualTo("Cranes {& ropes}: 100% \\ \"safe\" #1_b ~ ^");
    assertThat(item.path("author").toString())
        .isEqualTo(
            "[{\"family\":\"Virta\",\"given\":\"Aino\"},{\"literal\":\"Ministry of Ships, Ports and Docks\"},{\"literal\":\"Jaan Saar\"}]");
    assertThat(item.path("container-title").asText()).isEqualTo("Wire & Co");
    assertThat(item.path("issued").toString()).isEqualTo("{\"date-parts\":[[2018,11,5]]}");
    LocalDate today = LocalDate.now();
    assertThat(item.path("accessed").toString())
        .isEqualTo(
            "{\"date-parts\":[[%d,%d,%d]]}"
                .formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
    assertThat(item.path("URL").asText()).isEqualTo("https://wire.example/a_b?c={d}");
    assertThat(item.path("archive_location").asText()).isEqualTo(SITE.url("/articles/stated"));
    assertThat(item.has("note")).isFalse();
  }

  @Test
  void aDateIsAsPreciseAsItIsKnown() throws JsonProcessingException {
    open(SITE, "harbour/month");
    assertThat(form("plain")).contains("Tide Gazette, November 2018.");
    assertThat(form("bibtex"))
        .contains("@misc{harbour-month,", "date = {2018-11},", "month = nov,");
    assertThat(csl().path("issued").toString()).isEqualTo("{\"date-parts\":[[2018,11]]}");

    open(SITE, "year");
    assertThat(form("plain")).contains("”, 2015.");
    assertThat(form("bibtex")).contains("date = {2015},", "year = {2015},").doesNotContain("month");
    assertThat(csl().path("issued").toString()).isEqualTo("{\"date-parts\":[[2015]]}");
  }

  @Test
  void whatIsNotKnownIsSaid() throws JsonProcessingException {
    open(SITE, "undated");

    assertThat(form("plain"))
        .startsWith("No author stated: “A diary in the cupboard”, date not known. Read at http");
    assertThat(form("bibtex"))
        .contains(
            "  url = {" + SITE.url("/articles/undated") + "},",
            "  note = {No author stated; date not known},")
        .doesNotContain("author =", "\n  date =", "year", "howpublished");
    assertThat(csl().has("issued")).isFalse();
    assertThat(csl().has("author")).isFalse();
    assertThat(csl().path("note").asText()).isEqualTo("No author stated; date not known");
  }

  @Test
  void anInferredDateIsNotOneOfPublication() throws JsonProcessingException {
    open(HARBOUR, "embassy.txt");
    String note = "No author stated; no date stated (2012 inferred from the text)";

    assertThat(form("plain")).contains("”, no date stated (2012 inferred from the text). Read at");
    assertThat(form("bibtex"))
        .contains("note = {" + note + "}")
        .doesNotContain("year =", "\n  date =");
    assertThat(csl().has("issued")).isFalse();
    assertThat(csl().path("note").asText()).isEqualTo(note);
  }

  @Test
  void eachFormIsCopiedAndThatIsSaid() {
    ArticlePage page = open(SITE, "stated");
    browser
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
    for (String form : List.of("plain", "bibtex", "csl")) {
      String section = ".citations [data-form=" + form + "] ";
      assertThat(page.find(section + "button").getAccessibleName()).startsWith("Copy: ");
      page.find(section + "button").click();
      browser.await(
          "the word about it", () -> page.textOf(section + "[role=status]").equals("Copied."));
      assertThat(browser.asyncScript("return await navigator.clipboard.readText();"))
          .isEqualTo(form(form));
    }
  }

  @Test
  void itIsLoadedWhenItIsAskedFor() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url("/articles/stated"));
    String loaded =
        "performance.getEntriesByType('resource').some((r) => r.name.endsWith('/article-cite.js'))";
    assertThat(browser.is(loaded)).isFalse();

    page.find(".cite summary").click();

    browser.await("the forms", () -> page.has(".citations section"));
    assertThat(browser.is(loaded)).isTrue();
  }

  private ArticlePage open(Site site, String id) {
    ArticlePage page = ArticlePage.in(browser).open(site.url("/articles/" + id));
    page.find(".cite summary").click();
    browser.await("the forms", () -> page.texts(".citations section").size() == 3);
    return page;
  }

  private String form(String name) {
    return ArticlePage.in(browser)
        .textOf(".citations [data-form=%1$s] pre, .citations [data-form=%1$s] p".formatted(name));
  }

  private JsonNode csl() throws JsonProcessingException {
    return new ObjectMapper().readTree(form("csl")).path(0);
  }
}
