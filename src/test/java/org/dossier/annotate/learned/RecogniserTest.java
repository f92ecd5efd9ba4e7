package org.dossier.annotate.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.annotate.AnnotationPipeline;
import org.junit.jupiter.api.Test;

/// The model that comes along, on sentences with made-up names that no table has.
class RecogniserTest {
  private static final AnnotationPipeline RULES =
      AnnotationPipeline.standard(LocalDate.EPOCH, SpanProposer.NONE);
  private static final String TEXT =
      "Police said on Monday that Zorvan Quillbrook, a spokesman for the Brantley Vossmere"
          + " Foundation, had met officials in Tirvale. Quillbrook told reporters he would resign.";

  private static List<Proposal> read(String text) {
    return Recogniser.shipped().propose(RULES.sight(text));
  }

  private static List<String> names(EntityType type) {
    Sight sight = RULES.sight(TEXT);
    return read(TEXT).stream()
        .filter(p -> p.type() == type)
        .map(p -> TEXT.substring(sight.start(p.from()), sight.end(p.to() - 1)))
        .toList();
  }

  @Test
  void findsNamesThatNoTableHas() {
    assertThat(names(EntityType.PERSON)).contains("Zorvan Quillbrook", "Quillbrook");
    assertThat(names(EntityType.ORGANIZATION)).contains("Brantley Vossmere Foundation");
    assertThat(names(EntityType.PLACE)).contains("Tirvale");
  }

  @Test
  void proposesNothingForAnEmptyText() {
    assertThat(read("")).isEmpty();
    assertThat(SpanProposer.NONE.propose(RULES.sight(TEXT))).isEmpty();
  }

  @Test
  void manyThreadsGetTheSameAnswer() throws Exception {
    List<Proposal> expected = read(TEXT);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Proposal>>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(() -> read(TEXT));
      }
      for (Future<List<Proposal>> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aModelReadBackProposesTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Recogniser.shipped().write(out);
    Recogniser again = Recogniser.read(out.toByteArray());
    assertThat(again.propose(RULES.sight(TEXT))).isEqualTo(read(TEXT));
  }

  @Test
  void thePipelinesFingerprintCoversTheModel() {
    AnnotationPipeline with = AnnotationPipeline.standard(LocalDate.EPOCH, Recogniser.shipped());
    assertThat(with.fingerprint())
        .isNotEqualTo(RULES.fingerprint())
        .endsWith(Recogniser.shipped().fingerprint());
  }
}
