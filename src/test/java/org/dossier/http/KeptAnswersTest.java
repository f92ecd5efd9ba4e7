package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class KeptAnswersTest {
  @Test
  void forgetsWhatWasAskedForLongestAgo() {
    KeptAnswers kept = new KeptAnswers(16_000);
    kept.put("asked again", new byte[100]);
    for (int i = 0; i < 400; i++) {
      kept.put("tag" + i, new byte[100]);
      assertThat(kept.get("asked again")).isNotNull();
    }
    assertThat(kept.get("tag399")).isNotNull();
    assertThat(kept.get("tag300")).isNotNull();
    assertThat(kept.get("tag200")).isNull();
    assertThat(kept.get("tag0")).isNull();
  }

  @Test
  void givesWhatWasPutLastWhateverIsPutByHowManyThreads() throws Exception {
    int capacity = 160_000;
    KeptAnswers kept = new KeptAnswers(capacity);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int first = t;
        running.add(
            threads.submit(() -> {
              for (int i = first; i < 5_000; i += 3) {
                kept.put("tag" + i % 300, answer(i % 300));
                byte[] other = kept.get("tag" + i % 7);
                if (other != null) {
                  assertThat(other).isEqualTo(answer(i % 7));
                }
                assertThat(kept.bytes()).isBetween(0L, (long) capacity);
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private static byte[] answer(int number) {
    byte[] answer = new byte[number * 13];
    Arrays.fill(answer, (byte) number);
    return answer;
  }

  @Test
  void keepsNoneThatWouldDriveOutTooManyOthers() {
    KeptAnswers kept = new KeptAnswers(16_000);
    kept.put("large", new byte[2_000]);
    kept.put("small", new byte[20]);
    assertThat(kept.get("large")).isNull();
    assertThat(kept.get("small")).isNotNull();
    assertThat(kept.bytes()).isEqualTo(20);
  }
}
