package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The modules of `core/`, which touch no document, by themselves.
class CoreTest {
  private static final long SEED = 20_260_101;
  private static final String TEXT = "aé船😀 &<>\"'=+%#?;/\\[]{}\n";

  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  @BeforeEach
  void open() {
    browser.open(SITE.url("/"));
  }

  @Test
  void aSearchStateSurvivesItsAddress() {
    Random random = new Random(SEED);
    List<Map<String, Object>> states = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      states.add(state(random));
    }

    Object back =
        browser.asyncScript(
            """
            const { formatState, parseState } = await import('/core/search-state.js');
            return args[0].map((state) => parseState(formatState(state)));
            """,
            states);

    assertThat(back).as("seed %d", SEED).isEqualTo(states);
  }

  @Test
  void whatAnAddressHoldsBesidesIsLeftOut() {
    Object state =
        browser.asyncScript(
            """
            const { EMPTY, formatState, parseState } = await import('/core/search-state.js');
            const odd = '?page=-3&from=yesterday&to=2020-1&sort=best&country.some=IR&colour=red&country=&page.x=1';
            return [formatState(EMPTY), formatState(parseState(odd)),
              formatState(parseState('?country=IR&country.not=IR&page=1'))];
            """);

    assertThat(state).isEqualTo(List.of("", "", "?country=IR"));
  }

  @Test
  void aLockedValueIsRequiredAndSeveralCloseTheirFacet() {
    Object asked =
        browser.asyncScript(
            """
            const { parseLock, requestParams } = await import('/core/search-request.js');
            const { parseState } = await import('/core/search-state.js');
            const ask = (state, lock) => requestParams(parseState(state),
              { facets: [], lock: parseLock(lock), size: null }).toString();
            return [ask('?country=FI', 'country=CA'), ask('?country=FI&q=x', 'country=CA&country=US'),
              ask('?from=2000', 'from=2010&to=2012'), ask('?country.not=CA', 'country=CA')];
            """);

    assertThat(asked)
        .isEqualTo(
            List.of(
                "country.all=CA&country=FI&facets=",
                "q=x&country=CA&country=US&facets=",
                "from=2010&to=2012&facets=",
                "country.all=CA&facets="));
  }

  @Test
  void marksAreReadBackAsTheTextTheyWereMadeOf() {
    Random random = new Random(SEED);
    List<String> plain = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    List<String> html = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder all = new StringBuilder();
      StringBuilder inMarks = new StringBuilder();
      StringBuilder escaped = new StringBuilder();
      for (int part = random.nextInt(6); part > 0; part--) {
        String text = text(random) + (random.nextInt(8) == 0 ? "<mark>&lt;" : "");
        boolean isMarked = random.nextBoolean();
        all.append(text);
        inMarks.append(isMarked ? text : "");
        escaped.append(isMarked ? "<mark>" + escape(text) + "</mark>" : escape(text));
      }
      plain.add(all.toString());
      marked.add(inMarks.toString());
      html.add(escaped.toString());
    }

    Object read =
        browser.asyncScript(
            """
            const { parseMarks } = await import('/core/marks.js');
            const read = args[0].map(parseMarks);
            const join = (pieces) => pieces.map(({ text }) => text).join('');
            return [read.map(join), read.map((pieces) => join(pieces.filter(({ marked }) => marked)))];
            """,
            html);

    assertThat(read).as("seed %d", SEED).isEqualTo(List.of(plain, marked));
  }

  @Test
  void piecesOfATextPutTogetherAreTheText() {
    Random random = new Random(SEED);
    List<List<Map<String, Integer>>> spans = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<Map<String, Integer>> some = new ArrayList<>();
      for (int n = random.nextInt(7); n > 0; n--) {
        int start = random.nextInt(40);
        some.add(Map.of("start", start, "end", start + random.nextInt(12)));
      }
      some.sort((a, b) -> Integer.compare(a.get("start"), b.get("start")));
      spans.add(some);
    }

    Object wrong =
        browser.asyncScript(
            """
            const { pieces } = await import('/core/spans.js');
            const wrong = [];
            for (const spans of args[0]) {
              let at = 5;
              for (const piece of pieces(5, 35, spans)) {
                const over = spans.filter((s) => s.start < piece.end && s.end > piece.start && s.end > s.start);
                if (piece.start !== at || over.length !== piece.spans.length) wrong.push(spans);
                at = piece.end;
              }
              if (at !== 35) wrong.push(spans);
            }
            return wrong;
            """,
            spans);

    assertThat(wrong).as("seed %d", SEED).isEqualTo(List.of());
  }

  @Test
  void pagesAreNumberedWithGaps() {
    Object numbers =
        browser.asyncScript(
            """
            const { pageNumbers } = await import('/elements/result-pager.js');
            return [pageNumbers(1, 2), pageNumbers(1, 9), pageNumbers(5, 9), pageNumbers(9, 9), pageNumbers(3, 5)];
            """);

    assertThat(numbers)
        .isEqualTo(
            List.of(
                List.of(1L, 2L),
                List.of(1L, 2L, 0L, 9L),
                List.of(1L, 0L, 4L, 5L, 6L, 0L, 9L),
                List.of(1L, 0L, 8L, 9L),
                List.of(1L, 2L, 3L, 4L, 5L)));
  }

  private static Map<String, Object> state(Random random) {
    List<String> facets = List.of("country", "organization", "person", "year", "publisher");
    List<String> modes = List.of("any", "all", "not");
    List<Object> filters = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Map<String, Object> filter = new LinkedHashMap<>();
      filter.put("facet", facets.get(random.nextInt(facets.size())));
      filter.put("mode", modes.get(random.nextInt(modes.size())));
      filter.put("id", i + text(random));
      filters.add(filter);
    }
    List<String> dates = List.of("", "2020", "2020-06", "2020-06-15");
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("q", text(random));
    state.put("filters", filters);
    state.put("from", dates.get(random.nextInt(4)));
    state.put("to", dates.get(random.nextInt(4)));
    state.put("sort", List.of("", "relevance", "newest", "oldest").get(random.nextInt(4)));
    state.put("fold", random.nextBoolean() ? "copies" : "");
    state.put("page", 1L + random.nextInt(4));
    return state;
  }

  private static String text(Random random) {
    int[] points = TEXT.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
