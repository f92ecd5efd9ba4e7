package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class KeptAnswersTest {
  private static ReplyBody body(int length) {
    return new ReplyBody(new byte[length]);
  }

  @Test
  void forgetsWhatWasAskedForLongestAgo() {
    KeptAnswers kept = new KeptAnswers(20 * body(100).size());
    for (int i = 0; i < 20; i++) {
      kept.put("tag" + i, body(100));
    }
    assertThat(kept.get("tag0")).isNotNull();
    kept.put("one more", body(100));
    assertThat(kept.get("tag0")).isNotNull();
    assertThat(kept.get("tag1")).isNull();
    assertThat(kept.get("one more")).isNotNull();
  }

  @Test
  void staysWithinItsBytesWhateverIsPutByHowManyThreads() throws Exception {
    long capacity = 50 * body(1_000).size();
    KeptAnswers kept = new KeptAnswers(capacity);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int first = t;
        running.add(
            threads.submit(() -> {
              for (int i = first; i < 2_000; i += 3) {
                kept.put("tag" + i % 300, body(i % 4_000));
                kept.get("tag" + i % 7);
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(kept.bytes()).isPositive().isLessThanOrEqualTo(capacity);
  }

  @Test
  void keepsNoneThatWouldDriveOutTooManyOthers() {
    KeptAnswers kept = new KeptAnswers(16_000);
    kept.put("large", body(2_000));
    kept.put("small", body(20));
    assertThat(kept.get("large")).isNull();
    assertThat(kept.get("small")).isNotNull();
  }
}
