package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of the interface: the same ones in each language, and each language is spoken.
class MessagesTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "ar", "fa");

  /// What is written as in English: words of one spelling, signs, and what comes from the article.
  private static final Map<String, Set<String>> AS_IN_ENGLISH =
      Map.of(
          "fr",
          Set.of("site", "articlesHead"),
          "es",
          Set.of(),
          "de",
          Set.of("facet.person", "addFilter.person", "nameHead"),
          "ar",
          Set.of(),
          "fa",
          Set.of());

  /// What each message comes to for arguments made from the names of its parameters, by name.
  private static final String SAY =
      """
      const facets = ['country', 'organization', 'person', 'year', 'yearMentioned', 'publisher', 'language'];
      const stats = { articles: 4321, facets: { country: 3, organization: 5, person: 11 } };
      const lists = { filters: ['AA', 'BB'], names: ['AA', 'BB'], labels: ['AA', 'BB'], others: ['AA', 'BB'] };
      const numbers = { n: 4321, i: 2, all: 5, lift: 2, stories: 3, confidence: 0.5, share: 0.5, part: 0.5,
        first: 0.25, last: 0.75,
        from: '2001', to: '2002' };
      const argument = (name) => lists[name] ?? numbers[name]
        ?? (/count|total|number/i.test(name) ? 4321 : 'QQ');
      const parameters = (f) => String(f).match(/^[^(=]*\\(?([^)=]*)\\)?/)[1].split(',').map((p) => p.trim());
      const say = (words) => {
        const said = {};
        for (const [name, message] of Object.entries(words)) {
          if (name === 'direction') continue;
          if (typeof message === 'object') {
            for (const [key, text] of Object.entries(message)) said[`${name}.${key}`] = text;
          } else if (typeof message === 'string') said[name] = message;
          else if (name === 'date') said[name] = message({ date: '2021-05-03', year: 2021, precision: 'day' });
          else if (name === 'totals') said[name] = message(stats);
          else if (parameters(message)[0] === 'facet') {
            for (const facet of facets) said[`${name}.${facet}`] = message(facet, 'QQ');
          } else said[name] = message(...parameters(message).map(argument));
        }
        return said;
      };
      const kinds = (words) => Object.fromEntries(Object.entries(words).map(([name, message]) =>
        [name, typeof message === 'object' ? Object.keys(message).join() : typeof message]));
      const all = {};
      for (const language of args[0]) {
        const load = async (file) => (await import(`/core/messages/${file}.js`))[language];
        const words = { ...(await load(language)), ...(await load(`reading/${language}`)) };
        all[language] = { kinds: kinds(words), said: say(words) };
      }
      return all;
      """;

  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void eachLanguageHasTheSameMessagesOfTheSameKind() {
    Map<?, ?> english = part("en", "kinds");
    for (String language : LANGUAGES) {
      assertThat(part(language, "kinds")).as(language).isEqualTo(english);
    }
  }

  @Test
  void aNameStandsForOneMessage() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("web/core/messages"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        String messages = text.substring(text.indexOf("export const"));
        assertThat(Pattern.compile("(?m)^  (\\w+): ").matcher(messages).results())
            .extracting(name -> name.group(1))
            .as("%s", file)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void noMessageIsLeftInEnglish() {
    Map<?, ?> english = part("en", "said");
    for (String language : LANGUAGES.subList(1, LANGUAGES.size())) {
      Map<?, ?> said = part(language, "said");
      assertThat(said.values())
          .as(language)
          .allSatisfy(text ->
              assertThat(text.toString())
                  .isNotBlank()
                  .doesNotContain("undefined", "NaN", "[object", "#"));
      assertThat(
              said.entrySet().stream()
                  .filter(e -> e.getValue().equals(english.get(e.getKey())))
                  .map(e -> e.getKey().toString())
                  .filter(name -> !isSign(Objects.requireNonNull(said.get(name)).toString()))
                  .filter(name -> !AS_IN_ENGLISH.getOrDefault(language, Set.of()).contains(name)))
          .as("messages that are the same in English and in " + language)
          .isEmpty();
    }
  }

  @Test
  void soHasThePageAboutEmbedding() {
    browser.open(SITE.url("/docs"));
    Map<?, ?> all =
        (Map<?, ?>)
            Objects.requireNonNull(
                browser.asyncScript(
                    """
                    const all = {};
                    for (const language of args[0]) {
                      all[language] = (await import(`/core/messages/embed/${language}.js`))[language];
                    }
                    return all;
                    """,
                    LANGUAGES));
    Map<?, ?> english = (Map<?, ?>) Objects.requireNonNull(all.get("en"));
    for (String language : LANGUAGES.subList(1, LANGUAGES.size())) {
      Map<?, ?> said = (Map<?, ?>) Objects.requireNonNull(all.get(language));
      assertThat(said.keySet()).as(language).isEqualTo(english.keySet());
      assertThat(said.values())
          .as(language)
          .allSatisfy(text -> assertThat(english.containsValue(text)).isFalse());
    }
  }

  @Test
  void eachLanguageTellsEveryRule() throws IOException {
    Set<String> english = rules("en");
    assertThat(english).hasSizeGreaterThan(20);
    for (String language : LANGUAGES) {
      assertThat(rules(language)).as(language).isEqualTo(english);
    }
    try (Stream<Path> files = Files.list(Path.of("web/core/messages"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(LANGUAGES.size());
    }
  }

  @Test
  void arabicHasSixFormsOfACount() {
    browser.open(SITE.url("/"));
    assertThat(
            browser.asyncScript(
                """
                const { ar } = await import('/core/messages/ar.js');
                return [0, 1, 2, 3, 11, 100].map(ar.articles);
                """))
        .isEqualTo(
            List.of("لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "de", "ar", "fa"})
  void thePageSpeaksTheLanguageThatTheReaderChooses(String language) throws IOException {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry"));
    page.awaitTotal("4 articles");
    choose(language);
    Map<?, ?> said = part(language, "said");
    boolean leftwards = Set.of("ar", "fa").contains(language);

    assertThat(browser.text("document.documentElement.dir")).isEqualTo(leftwards ? "rtl" : "ltr");
    assertThat(browser.text("document.querySelector('[data-text=howToSearch]').textContent"))
        .isEqualTo(said.get("howToSearch"));
    assertThat(page.textOf("[part=search-button]")).isEqualTo(said.get("searchButton"));
    assertThat(browser.text("location.search")).isEqualTo("?q=ferry");
    assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    assertThat(
            browser.is(
                "parseFloat(getComputedStyle(%s.querySelector('[part=input]')).padding%s) > 30"
                    .formatted(page.root(), leftwards ? "Right" : "Left")))
        .as("what is typed keeps off the lens")
        .isTrue();
    browser.picture("language-" + language);

    browser.open(SITE.url("/articles/harbour/04?q=ferry"));
    browser.await(
        "the article",
        () -> browser.is("document.querySelector(':not([served]) > * > article .text')"));
    assertThat(browser.text("document.querySelector('.back a').textContent"))
        .isEqualTo(said.get("backToResults"));
  }

  @Test
  void aReaderWhoHasChosenNothingGetsTheLanguageOfTheBrowser() {
    speakAsABrowserOf("de-AT,fr");
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry"));

    assertThat(browser.text("document.documentElement.lang")).isEqualTo("de");
    assertThat(page.total()).isEqualTo("4 Artikel");

    speakAsABrowserOf("pt,nl");
    page.open(SITE.url("/?q=ferry"));
    assertThat(browser.text("document.documentElement.lang")).isEqualTo("en");
  }

  private void speakAsABrowserOf(String languages) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setUserAgentOverride",
            Map.of("userAgent", browser.text("navigator.userAgent"), "acceptLanguage", languages));
  }

  private void choose(String language) {
    browser.await("the choice", () -> browser.is("document.querySelector('.languages select')"));
    browser.script(
        "const s = document.querySelector('.languages select'); s.value = arguments[0];"
            + " s.dispatchEvent(new Event('change'));",
        language);
    browser.await(
        "the page in " + language,
        () ->
            browser.is(
                "document.documentElement.lang === '%1$s' && document.querySelector('.languages select')?.value === '%1$s'"
                    .formatted(language)));
    SearchPage.in(browser).settled();
  }

  private Map<?, ?> part(String language, String part) {
    if (!browser.driver().getCurrentUrl().startsWith(SITE.url("/"))) {
      browser.open(SITE.url("/docs"));
    }
    Map<?, ?> all = (Map<?, ?>) Objects.requireNonNull(browser.asyncScript(SAY, LANGUAGES));
    return (Map<?, ?>)
        Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(all.get(language))).get(part));
  }

  /// Words for a reader have letters; `?` and `2001–2002` are the same for all.
  private static boolean isSign(String text) {
    return text.replace("QQ", "")
        .replace("AA", "")
        .replace("BB", "")
        .chars()
        .noneMatch(Character::isLetter);
  }

  private static Set<String> rules(String language) throws IOException {
    String text = Files.readString(Path.of("web/core/messages/reading", language + ".js"));
    String table = text.substring(text.indexOf("const RULE = {"));
    table = table.substring(0, table.indexOf("};"));
    return Pattern.compile("(?m)^  '?([a-z ]+)'?: '[^']+',$")
        .matcher(table)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }
}
