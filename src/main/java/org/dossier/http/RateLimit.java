package org.dossier.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How many requests each client may ask: so many a second, and some more at once. Remembers a
/// bounded number of clients, the last ones. Safe for use by many threads.
final class RateLimit {
  /// How many seconds' worth may come at once: a page asks for all its parts at the same time.
  static final int BURST_SECONDS = 4;

  private static final int MOST_CLIENTS = 20_000;
  private static final int IPV6_SITE_BYTES = 8;

  private final int perSecond;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /// @param perSecond 0 for no limit
  RateLimit(int perSecond, TimeMeter time) {
    this.perSecond = perSecond;
    this.time = time;
  }

  /// Takes note of a request. Gives the seconds to wait, 0 where it may go on.
  long ask(InetAddress client) {
    if (perSecond == 0) {
      return 0;
    }
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(key(client), c -> fresh());
    }
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
  }

  private Bucket fresh() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit ->
            limit
                .capacity((long) perSecond * BURST_SECONDS)
                .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  // Who has one address of version 6 has 2^64 of them.
  private static String key(InetAddress client) {
    byte[] address = client.getAddress();
    return HexFormat.of()
        .formatHex(
            client instanceof Inet6Address ? Arrays.copyOf(address, IPV6_SITE_BYTES) : address);
  }
}
