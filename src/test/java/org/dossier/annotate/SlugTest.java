package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void joinsTheWordsOfALabelByHyphens() {
    assertThat(Slug.of("Islamic Revolutionary Guard Corps"))
        .isEqualTo("islamic-revolutionary-guard-corps");
    assertThat(Slug.of("  AT&T / Bell (old) ")).isEqualTo("at-t-bell-old");
  }

  @Test
  void dropsAccentsAndApostrophes() {
    assertThat(Slug.of("Moody\u2019s Caf\u00e9")).isEqualTo("moodys-cafe");
  }

  @Test
  void keepsLettersOfOtherScripts() {
    assertThat(Slug.of("\u0633\u067e\u0627\u0647 \u067e\u0627\u0633\u062f\u0627\u0631\u0627\u0646"))
        .isEqualTo("\u0633\u067e\u0627\u0647-\u067e\u0627\u0633\u062f\u0627\u0631\u0627\u0646");
    assertThat(Slug.of("\u5916\u4ea4\u90e8")).isEqualTo("\u5916\u4ea4\u90e8");
  }

  @Test
  void isNeverEmpty() {
    assertThat(Slug.of("!?")).isEqualTo("x21x3f");
  }
}
