package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.dossier.torture.FaultyDirectory.Fault;
import org.junit.jupiter.api.Test;

/// Nothing lost and nothing half: whatever fails at whatever call, the index is in the state before
/// the run or after it, and after it if the run said so; and the next run reaches it.
class IndexFaultsTest {
  private final long seed = Torture.seed();
  private final Random random = new Random(seed);
  private TwoStates states;

  private FaultyDirectory directory() throws IOException {
    FaultyDirectory directory = new FaultyDirectory();
    try (Directory elsewhere = new ByteBuffersDirectory()) {
      states = new TwoStates(directory, elsewhere);
    }
    return directory;
  }

  /// Whether the run said that it had committed; if not, it said why in a sentence.
  private static boolean tried(Directory directory) {
    try {
      TwoStates.run(directory);
      return true;
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("The (index in|disk of) index .*");
      return false;
    }
  }

  private void check(Directory directory, boolean committed, String about) throws IOException {
    assertThat(TwoStates.isSound(directory)).as(about).isTrue();
    var found = TwoStates.state(directory);
    if (committed || !found.equals(states.before)) {
      assertThat(found).as(about).isEqualTo(states.after);
    }
    TwoStates.run(directory);
    assertThat(TwoStates.state(directory)).as(about).isEqualTo(states.after);
  }

  @Test
  void anErrorAtAnyCall() throws IOException {
    int committed = 0;
    long n = 0;
    boolean reached = true;
    while (reached) {
      try (FaultyDirectory directory = directory()) {
        directory.failAt(++n, Fault.ERROR);
        boolean said = tried(directory);
        reached = directory.hasFailed();
        directory.heal();
        committed += said ? 1 : 0;
        check(directory, said, "call " + n);
      }
    }
    assertThat(n).isGreaterThan(50);
    Torture.tell("io-errors", seed, "calls=%d committed=%d lost=0 half=0".formatted(n, committed));
  }

  @Test
  void powerLossAtAnyCall() throws IOException {
    int times = Torture.times(100, 2000);
    int during = 0;
    int committed = 0;
    for (int i = 0; i < times; i++) {
      try (FaultyDirectory directory = directory()) {
        long n = 1 + random.nextInt(400);
        directory.failAt(n, Fault.POWER_LOSS);
        boolean said = tried(directory);
        during += directory.hasFailed() ? 1 : 0;
        committed += said ? 1 : 0;
        directory.heal();
        try (Directory left = directory.afterPowerLoss(random)) {
          check(left, said, "seed %d run %d call %d".formatted(seed, i, n));
        }
      }
    }
    assertThat(during).isPositive();
    Torture.tell(
        "power-loss",
        seed,
        "runs=%d during=%d committed=%d lost=0 half=0".formatted(times, during, committed));
  }

  @Test
  void aFullDisk() throws IOException {
    int times = Torture.times(40, 200);
    int full = 0;
    for (int i = 0; i < times; i++) {
      try (FaultyDirectory directory = directory()) {
        long room = random.nextInt(60_000);
        directory.fillUp(room);
        boolean said = tried(directory);
        full += said ? 0 : 1;
        directory.heal();
        check(directory, said, "seed %d room %d".formatted(seed, room));
      }
    }
    assertThat(full).isPositive();
    Torture.tell("disk-full", seed, "points=%d full=%d lost=0 half=0".formatted(times, full));
  }
}
