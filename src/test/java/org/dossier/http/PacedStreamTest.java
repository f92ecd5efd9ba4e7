package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// How slowly an export may be read.
class PacedStreamTest {
  private static final byte[] BYTES = new byte[PacedStream.LEAST];

  private final long[] now = {0};
  private final AtomicBoolean isCut = new AtomicBoolean();

  /// The reader takes each write in so many milliseconds.
  private PacedStream readIn(long millis) {
    OutputStream reader =
        new OutputStream() {
          @Override
          public void write(int b) {}

          @Override
          public void write(byte[] bytes, int offset, int length) {
            now[0] += TimeUnit.MILLISECONDS.toNanos(millis);
          }
        };
    return new PacedStream(reader, () -> now[0], () -> isCut.set(true));
  }

  private static void write(OutputStream to, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      to.write(BYTES);
    }
  }

  @Test
  void whoReadsNextToNothingIsCutOff() throws IOException {
    OutputStream slow = readIn(2000);
    write(slow, 30);

    assertThatThrownBy(() -> write(slow, 10))
        .hasMessage("the reader takes less than 16384 bytes a second");
    assertThat(isCut).isTrue();
  }

  @Test
  void whoReadsAtSomePaceMayTakeHours() {
    OutputStream slow = readIn(1000);

    assertThatCode(() -> write(slow, 100_000)).doesNotThrowAnyException();
  }

  @Test
  void whatTheServerTakesDoesNotCount() {
    OutputStream quick = readIn(0);

    assertThatCode(
            () -> {
              for (int hour = 0; hour < 10; hour++) {
                now[0] += TimeUnit.HOURS.toNanos(1);
                write(quick, 1);
              }
            })
        .doesNotThrowAnyException();
  }
}
