package org.dossier.annotate.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.annotate.collection.NameLesson.Introduced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionNamesTest {
  private final CollectionNames.Builder names = new CollectionNames.Builder("Known Body"::equals);

  private void introduce(String acronym, String label, int times) {
    for (int i = 0; i < times; i++) {
      names.add(new NameLesson(List.of(new Introduced(acronym, label)), List.of(label), List.of()));
    }
  }

  private void spell(String name, int times) {
    for (int i = 0; i < times; i++) {
      names.add(new NameLesson(List.of(), List.of(name), List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Acme Widgets Inc., ACME Widgets",
    "The Acme Widgets, Acme Widget",
    "Smith & Sons Ltd, Smith and Sons",
    "Médecins du Nord, Medecins du Nord",
    "Workers' Party, Workers Party",
    "Saint-Gobain Works, Saint Gobain Works"
  })
  void takesSpellingsOfOneNameForOne(String one, String other) {
    assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Apple, Apples", "First Bank, Second Bank", "Bank of Oslo, Bank Oslo", "Inc, Ltd"})
  void keepsOtherNamesApart(String one, String other) {
    assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
  }

  private void call(String surname, String label, int times) {
    for (int i = 0; i < times; i++) {
      names.add(new NameLesson(List.of(), List.of(), List.of(new Introduced(surname, label))));
    }
  }

  @Test
  void wantsThreeArticlesAndNineOfTenForASurname() {
    call("Zembla", "Ada Zembla", 2);
    call("Quorvik", "Bo Quorvik", 9);
    call("Quorvik", "Cy Quorvik", 1);
    call("Marlow", "Di Marlow", 8);
    call("Marlow", "Ed Marlow", 1);
    CollectionNames taught = names.build();
    assertThat(taught.person("Zembla")).isNull();
    assertThat(taught.person("Quorvik"))
        .isEqualTo(new CollectionNames.Meaning("Bo Quorvik", 9, 10));
    assertThat(taught.person("Marlow")).isNull();
  }

  @Test
  void countsOnePersonsLongerNamesTogether() {
    call("Quorvik", "Bo Quorvik", 5);
    call("Quorvik", "Bo T. Quorvik", 2);
    call("Quorvik", "Mayor-elect Bo Quorvik", 2);
    call("Quorvik", "Cy Quorvik", 1);
    call("Marlow", "Di E. Marlow", 6);
    call("Marlow", "Di F. Marlow", 3);
    CollectionNames taught = names.build();
    assertThat(taught.person("Quorvik"))
        .isEqualTo(new CollectionNames.Meaning("Bo Quorvik", 9, 10));
    assertThat(taught.person("Marlow")).isNull();
  }

  @Test
  void takesInitialsOffOnlyWhereTheNameIsUsedWithoutThem() {
    call("Quorvik", "Bo Quorvik", 4);
    call("Quorvik", "Bo T. Quorvik", 2);
    call("Marlow", "Di E. Marlow", 6);
    call("Marlow", "Di Marlow", 3);
    call("Zembla", "Ada B. Zembla", 1);
    call("Zembla", "Ada C. Zembla", 1);
    call("Zembla", "Ada Zembla", 3);
    CollectionNames taught = names.build();
    assertThat(taught.person("Bo T. Quorvik"))
        .isEqualTo(new CollectionNames.Meaning("Bo Quorvik", 4, 6));
    assertThat(taught.person("Di E. Marlow")).as("more use it with initials").isNull();
    assertThat(taught.person("Ada B. Zembla")).as("who of two?").isNull();
  }

  @Test
  void wantsTwoArticlesAndFourOfFive() {
    introduce("ONE", "Oslo Nature Exchange", 1);
    introduce("FOF", "Friends of Fjords", 4);
    introduce("FOF", "Fathers of France", 1);
    introduce("TOF", "Tales of Fjords", 3);
    introduce("TOF", "Towers of France", 1);
    CollectionNames taught = names.build();
    assertThat(taught.meaning("ONE")).isNull();
    assertThat(taught.meaning("FOF"))
        .isEqualTo(new CollectionNames.Meaning("Friends of Fjords", 4, 5));
    assertThat(taught.meaning("TOF")).isNull();
  }

  @Test
  void countsSpellingsOfALongFormTogether() {
    introduce("WGI", "Widgets and Gears Institute", 1);
    introduce("WGI", "Widget & Gears Institute", 2);
    assertThat(names.build().meaning("WGI"))
        .isEqualTo(new CollectionNames.Meaning("Widget & Gears Institute", 3, 3));
  }

  @Test
  void takesTheLongestOfEquallyFrequentSpellings() {
    spell("Oslo Widget", 2);
    spell("Oslo Widgets", 2);
    spell("Other Body", 3);
    CollectionNames taught = names.build();
    assertThat(taught.spelling("Oslo Widget"))
        .isEqualTo(new CollectionNames.Meaning("Oslo Widgets", 2, 4));
    assertThat(taught.spelling("Oslo Widgets")).isNull();
    assertThat(taught.spelling("Other Body")).isNull();
  }

  @Test
  void spellsNoNameThatATableHas() {
    spell("Known Body", 1);
    spell("Known Bodies", 3);
    spell("The Known Body", 3);
    assertThat(names.build().isEmpty()).isTrue();
  }

  @Test
  void writesALessonSoThatItIsReadAgain() {
    NameLesson lesson =
        new NameLesson(
            List.of(new Introduced("WGI", "Widgets and Gears Institute")),
            List.of("Oslo Board"),
            List.of(new Introduced("Quorvik", "Ada Quorvik")));
    assertThat(NameLesson.parse(lesson.text())).isEqualTo(lesson);
    assertThat(NameLesson.parse("")).isEqualTo(new NameLesson(List.of(), List.of(), List.of()));
  }

  @Test
  void hasAFingerprintOfWhatIsTaught() {
    assertThat(names.build().fingerprint()).isEmpty();
    introduce("FOF", "Friends of Fjords", 4);
    String before = names.build().fingerprint();
    introduce("FOF", "Friends of Fjords", 4);
    assertThat(names.build().fingerprint()).as("nothing else is taught").isEqualTo(before);
    spell("Friends of the Fjord", 1);
    spell("Friends of the Fjords", 2);
    assertThat(names.build().fingerprint()).isNotEqualTo(before).doesNotContain(" ");
  }
}
