package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What reads text of strangers is given text made of whole ones by chance; in the long form by
/// Jazzer too, which goes where it has not been in the code yet. Each target is a class with the
/// method that Jazzer calls.
class FuzzTest {
  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
  private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

  private static final List<String> SEEDS =
      List.of(
          "iran OR (canada -\"of the\"~5) title:wor* country:Iran year:2020..2024 wrod~",
          "q=iran&country=IR&size=3&from=2020&sort=newest&facets=year&cursor=eA",
          "Basic YTpi",
          "Bearer x",
          "10.0.0.0/8, ::1",
          "123 -45 v1 a.txt",
          "12 3 IR\0Iran",
          "name: Acme\nkind: company\naliases: [A, \"B C\"]\n---\nmerge:\n  A: B\n",
          "Acme Inc => Acme # from a.tsv:3\n! Acme @ a.txt\nAcme\tcompany\tUS\tA|B\tQ42\n",
          "\0Headline\n\nLONDON, 16 November 2023: Iran spoke.\n",
          "\1---\ntitle: A\ndate: 2023-11-16\n---\n# B\n\n* Iran [x](y) `z`\n",
          "\2<html><head><title>A</title></head><body><article><h1>A</h1><p>Iran &amp; it.</p>",
          "\3[{\"id\":\"x\",\"body\":\"Iran \\u0041\",\"date\":\"2023\"}]",
          "\4{\"body\":\"one\"}\n{\"body\":\"two\",\"country\":[\"IR\"]}\n",
          "\5id,title,body\n1,\"A \"\"b\"\"\",\"Iran\nspoke\"\n2,B,C\n",
          "\6id\ttitle\tbody\n1\tA\tIran\n",
          "\7<rss><channel><item><title>A</title><description><![CDATA[Iran]]></description></item>",
          "\10<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content>Iran</content></entry>",
          "\11Subject: =?UTF-8?Q?A?=\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n",
          "\12From a Mon Jan  1 00:00:00 2024\nSubject: A\n\nIran.\n",
          "\13WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 4\r\n\r\nIran\r\n\r\n",
          "\14{\\rtf1\\ansi Iran \\'e9 spoke.\\par}",
          "*.txt\n!a/**/b\n[a-z]?/\n");

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "org.dossier.query.QueryFuzz, 2000",
    "org.dossier.http.ParametersFuzz, 2000",
    "org.dossier.engine.lucene.CursorFuzz, 2000",
    "org.dossier.annotate.authority.AuthorityFuzz, 500",
    "org.dossier.source.ReadersFuzz, 500"
  })
  void everyTextIsReadOrRefused(String target, int shortly) throws Exception {
    int times = Torture.times(shortly, 100 * shortly);
    long seed = Torture.seed();
    Random random = new Random(seed);
    Method fuzzed = Class.forName(target).getMethod("fuzzerTestOneInput", byte[].class);
    for (int i = 0; i < times; i++) {
      byte[] bytes = changed(random);
      try {
        fuzzed.invoke(null, bytes);
      } catch (InvocationTargetException e) {
        Path kept = Files.write(Path.of("target", "broke-" + target), bytes);
        throw new AssertionError("seed %d: %s".formatted(seed, kept), e.getCause());
      }
    }
    Torture.tell("fuzz", seed, "target=%s inputs=%d broken=0".formatted(target, times));
  }

  private static byte[] changed(Random random) {
    StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    for (int n = random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(20));
      String other = SEEDS.get(random.nextInt(SEEDS.size()));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(50)));
        case 2 -> text.insert(at, other, 0, random.nextInt(other.length()));
        case 3 -> text.insert(at, (char) random.nextInt(256));
        default -> text.setLength(at);
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// `-Dfuzz.seconds=N` says for how long, each target.
  @ParameterizedTest
  @CsvSource({
    "org.dossier.query.QueryFuzz",
    "org.dossier.http.ParametersFuzz",
    "org.dossier.engine.lucene.CursorFuzz",
    "org.dossier.annotate.authority.AuthorityFuzz",
    "org.dossier.source.ReadersFuzz"
  })
  void guidedByWhatIsCovered(String target) throws Exception {
    assumeTrue(Torture.isLong(), "the long form only");
    assumeTrue(isThere(JAZZER), "Jazzer comes with the profile `torture` only");
    Path seeds = Files.createDirectory(dir.resolve("seeds"));
    for (int i = 0; i < SEEDS.size(); i++) {
      Files.write(seeds.resolve("s" + i), SEEDS.get(i).getBytes(StandardCharsets.ISO_8859_1));
    }
    Path said = dir.resolve("said");
    Process jazzer =
        new ProcessBuilder(
                SiteProcess.java(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + target,
                "--instrumentation_includes=org.dossier.**",
                // Patterns are made of the lines of `.dossierignore`; those that are none are
                // refused.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + dir,
                Files.createDirectory(dir.resolve("found")).toString(),
                seeds.toString(),
                "-artifact_prefix=" + Path.of("target", "jazzer-").toAbsolutePath(),
                "-max_total_time=" + Integer.getInteger("fuzz.seconds", 600),
                "-max_len=4096",
                "-print_final_stats=1")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int code = jazzer.waitFor();
    String output = Files.readString(said, StandardCharsets.ISO_8859_1);
    assertThat(code).as(end(output)).isZero();
    Torture.tell(
        "jazzer",
        0,
        "target=%s inputs=%s covered=%s broken=0"
            .formatted(target, last(RUNS, output), last(COVERED, output)));
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, FuzzTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String end(String output) {
    return output.substring(Math.max(0, output.length() - 5000));
  }

  private static String last(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    String last = "?";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }
}
