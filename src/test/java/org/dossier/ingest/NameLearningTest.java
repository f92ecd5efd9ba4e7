package org.dossier.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLearningTest {
  private static final String INTRODUCES =
      "The Widget Testing Board (WTBX) met in Oslo. Nobody else came on that day.";
  private static final String NAMES = "On Monday they heard from the WTBX about its tests.";

  @TempDir Path folder;

  private final AnnotationPipeline pipeline =
      AnnotationPipeline.standard(LocalDate.of(2026, 6, 15), SpanProposer.NONE);

  private void write(String name, String body) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), "Notes of a day in 1987\n\n" + body + "\n");
  }

  private IndexReport run(MemoryIndexer index) throws Exception {
    index.close();
    return new CollectionIndexer(pipeline, 3)
        .run(List.of(folder), index, IndexOptions.UPDATE, Progress.NONE);
  }

  /// How many articles were annotated once more because of what others teach.
  private int annotatedAnew(MemoryIndexer index) throws Exception {
    index.close();
    AtomicInteger anew = new AtomicInteger();
    Progress progress =
        new Progress() {
          @Override
          public void annotatedAnew() {
            anew.incrementAndGet();
          }
        };
    new CollectionIndexer(pipeline, 3).run(List.of(folder), index, IndexOptions.UPDATE, progress);
    return anew.get();
  }

  private static List<String> organizations(MemoryIndexer index, String name) {
    return article(index, name).of(Facet.ORGANIZATION).stream()
        .map(a -> a.value().label())
        .toList();
  }

  private static List<String> rules(MemoryIndexer index, String name) {
    return article(index, name).of(Facet.ORGANIZATION).stream()
        .flatMap(a -> a.evidence().stream())
        .map(Mention::rule)
        .toList();
  }

  private static AnnotatedArticle article(MemoryIndexer index, String name) {
    return requireNonNull(index.articles.get(name + ".txt"));
  }

  @Test
  void resolvesAnAcronymThatTwoOtherArticlesIntroduce() throws Exception {
    write("a", INTRODUCES);
    write("b", NAMES);
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(organizations(index, "b")).as("one article is not enough").containsExactly("WTBX");

    write("c", INTRODUCES + " It was cold.");
    IndexReport report = run(index);
    assertThat(List.of(report.added(), report.changed())).containsExactly(1L, 1L);
    assertThat(organizations(index, "b")).containsExactly("Widget Testing Board");
    assertThat(rules(index, "b")).containsExactly("collection acronym");
    assertThat(rules(index, "a")).doesNotContain("collection acronym");

    Files.delete(folder.resolve("c.txt"));
    run(index);
    assertThat(organizations(index, "b")).containsExactly("WTBX");
  }

  @Test
  void knowsWhomASurnameMeansThatOtherArticlesSayInFull() throws Exception {
    String full = "Senator Amanda Quorvik spoke in Oslo. Quorvik left early.";
    write("a", full);
    write("b", full + " It rained.");
    write("bare", "Nobody had asked Mrs. Quorvik about it.");
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(people(index, "bare")).as("two articles are not enough").containsExactly("Quorvik");

    write("c", full + " It was cold.");
    run(index);
    assertThat(people(index, "bare")).containsExactly("Amanda Quorvik");

    write("d", "Senator Boris Quorvik spoke in Oslo. Quorvik left early.");
    run(index);
    assertThat(people(index, "bare")).as("who of two?").containsExactly("Quorvik");
  }

  @Test
  void articlesWithoutTheFullNameDoNotVoteAgainstIt() throws Exception {
    String full = "Senator Amanda Quorvik spoke in Oslo. Quorvik left early.";
    List<String> bare = List.of("bare1", "bare2", "bare3", "bare4", "bare5");
    write("a", full);
    write("b", full + " It rained.");
    write("c", full + " It was cold.");
    for (String name : bare) {
      write(name, "Nobody had asked Mrs. Quorvik about it. Quorvik left early. This is " + name);
    }
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(bare)
        .allSatisfy(name -> assertThat(people(index, name)).containsExactly("Amanda Quorvik"));
  }

  @Test
  void callsAPersonWithInitialsAsMostArticlesDo() throws Exception {
    String full = "Senator Amanda Quorvik spoke in Oslo. Quorvik left early.";
    write("a", full);
    write("b", full + " It rained.");
    write("c", full + " It was cold.");
    write("initials", "Senator Amanda B. Quorvik spoke in Bergen. Quorvik left early.");
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(people(index, "initials")).containsExactly("Amanda Quorvik");
    assertThat(article(index, "initials").of(Facet.PERSON).getFirst().evidence())
        .extracting(mention -> mention.text() + "/" + mention.rule())
        .containsExactly("Amanda B. Quorvik/collection spelling", "Quorvik/surname");

    IndexReport again = run(index);
    assertThat(again.changed()).isZero();

    Files.delete(folder.resolve("c.txt"));
    run(index);
    assertThat(people(index, "initials")).containsExactly("Amanda B. Quorvik");
  }

  private static List<String> people(MemoryIndexer index, String name) {
    return article(index, name).of(Facet.PERSON).stream().map(a -> a.value().label()).toList();
  }

  @Test
  void resolvesNoneOfWhichArticlesSayDifferentThings() throws Exception {
    write("a", INTRODUCES);
    write("b", INTRODUCES + " It rained.");
    write("c", "The West Tyrol Bank Exchange (WTBX) met in Oslo.");
    write("d", NAMES);
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(organizations(index, "d")).containsExactly("WTBX");
  }

  @Test
  void leavesAcronymsAloneThatATableKnows() throws Exception {
    write("a", "The Network of Arctic Teachers Overseas (NATO) met in Oslo.");
    write("b", "The Network of Arctic Teachers Overseas (NATO) met again in Oslo.");
    write("c", "On Monday they heard from NATO about its tests.");
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(organizations(index, "c")).containsExactly("North Atlantic Treaty Organization");
  }

  @Test
  void spellsANameAsMostArticlesDo() throws Exception {
    write("b", "She works for the Widgets & Gears Institute in Oslo.");
    write("c", "He left the Widgets and Gears Institute in May.");
    write("d", "They left the Widget and Gears Institute in May.");
    write("e", "All left the Widgets and Gears Institute in May.");
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    for (String name : List.of("b", "c", "d", "e")) {
      assertThat(organizations(index, name)).containsExactly("Widgets and Gears Institute");
    }
    assertThat(rules(index, "b")).containsExactly("collection spelling");
    assertThat(rules(index, "c")).containsExactly("pattern");
  }

  @Test
  void leavesAllAloneWhereNothingChanged() throws Exception {
    write("a", INTRODUCES);
    write("b", INTRODUCES + " It rained.");
    write("c", NAMES);
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(run(index).isChange()).isFalse();
    assertThat(index.put).isEmpty();
    assertThat(index.commits).isOne();
  }

  @Test
  void annotatesAnewOnlyWhatADifferenceConcerns() throws Exception {
    for (int i = 0; i < 20; i++) {
      write("other" + i, "The Oslo Bird Council (OBCX) met, and the WGI Foundation and OBCX too.");
      write("bare" + i, "On Monday they heard from the OBCX about birds.");
    }
    write("a", INTRODUCES);
    write("b", NAMES);
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(rules(index, "bare0")).containsExactly("collection acronym");

    write("c", INTRODUCES + " It was cold.");
    // The one that names it, and no article that has a year to be told.
    assertThat(annotatedAnew(index)).isBetween(1, 3);
    assertThat(organizations(index, "b")).containsExactly("Widget Testing Board");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesTheSameNamesWhateverTheOrder(long seed) throws Exception {
    List<String> bodies =
        new ArrayList<>(
            List.of(
                INTRODUCES,
                INTRODUCES + " It rained.",
                NAMES,
                "The WTBX met the Widgets & Gears Institute (WGI) and left.",
                "The Widget and Gears Institute (WGI) said so on Monday.",
                "The Widgets and Gears Institute met. The WGI said no more.",
                "In May the WGI Foundation and the WGI met the WTBX Board.",
                "The West Tyrol Bank Exchange (WTBX) met in Oslo.",
                "He works for Ostrava Widgets Inc. She left Ostrava Widget Ltd.",
                "Senator Amanda Quorvik spoke in Oslo. Quorvik left early.",
                "Senator Amanda Quorvik spoke in Bergen. Quorvik left early.",
                "Senator Amanda Quorvik spoke in Bodø. Quorvik left the WGI early.",
                "Senator Amanda B. Quorvik spoke in Bergen. Quorvik left early.",
                "Senator Amanda B. Quorvik spoke in Narvik. Quorvik left early.",
                "Senator Amanda C. Quorvik spoke in Narvik. Quorvik came late.",
                "Nobody had asked Mrs. Quorvik about it."));
    MemoryIndexer increments = new MemoryIndexer();
    Random random = new Random(seed);
    Collections.shuffle(bodies, random);
    for (int i = 0; i < bodies.size(); i++) {
      write("a" + i, bodies.get(i));
      if (random.nextBoolean()) {
        run(increments);
      }
      if (random.nextInt(3) == 0) {
        write("a" + random.nextInt(i + 1), bodies.get(random.nextInt(bodies.size())));
      }
    }
    run(increments);

    MemoryIndexer atOnce = new MemoryIndexer();
    run(atOnce);
    assertThat(increments.articles).as("seed %d", seed).isEqualTo(atOnce.articles);
    assertThat(increments.committedNote).isEqualTo(atOnce.committedNote);
  }
}
