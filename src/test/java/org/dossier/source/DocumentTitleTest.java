package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTitleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Talks go on", "Covid-19", "Budget", "Snake_case in practice", "和平-谈判-继续"})
  void isWhatSomebodyWrote(String stated) {
    assertThat(DocumentTitle.of(stated)).isEqualTo(stated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft Word - talks.doc",
        "untitled",
        "talks.pdf",
        "12345 162..177",
        "talks_final_2",
        "talks-with-neighbours",
        "\\376\\377\\000T\\000a",
        " "
      })
  void isNotWhatAProgramPutThere(String stated) {
    assertThat(DocumentTitle.of(stated)).isNull();
  }
}
