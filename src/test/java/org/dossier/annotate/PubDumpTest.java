package org.dossier.annotate;

import com.fasterxml.jackson.databind.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.zip.*;
import org.dossier.article.*;
import org.junit.jupiter.api.Test;

class PubDumpTest {
  @Test
  void dump() throws Exception {
    PublisherFinder f = PublisherFinder.standard();
    ObjectMapper json = new ObjectMapper();
    Outlets outlets = Outlets.standard();
    int given = 0, right = 0, all = 0, known = 0, url = 0;
    StringBuilder wrong = new StringBuilder();
    Map<String, Integer> unknown = new TreeMap<>();
    try (BufferedReader r =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Path.of("/work/shared/data/news/allsides-dev.jsonl.gz"))),
                "UTF-8"))) {
      for (String l; (l = r.readLine()) != null; ) {
        JsonNode n = json.readTree(l);
        all++;
        var o = outlets.ofAddress(n.path("url").asText());
        if (o == null) {
          unknown.merge(n.path("source").asText(), 1, Integer::sum);
        } else url++;
        var a = f.find(Article.of(n.path("id").asText(), "-", n.path("body").asText()));
        if (a.isEmpty()) continue;
        given++;
        String truth = o == null ? n.path("source").asText() : o.label();
        if (truth.equals(a.get(0).value().label())) right++;
        else if (wrong.length() < 9000) {
          Mention m = a.get(0).evidence().get(0);
          String b = n.path("body").asText();
          wrong.append(
              n.path("id").asText()
                  + " "
                  + truth
                  + " | "
                  + a.get(0).value().label()
                  + " "
                  + a.get(0).evidence().size()
                  + " :: "
                  + b.substring(Math.max(0, m.start() - 60), Math.min(b.length(), m.end() + 20))
                      .replace('\n', ' ')
                  + "\n");
        }
      }
    }
    System.out.println(
        "all " + all + " url " + url + " given " + given + " right " + right + "\n" + wrong);
    System.out.println(
        unknown.entrySet().stream()
            .sorted((x, y) -> y.getValue() - x.getValue())
            .limit(12)
            .toList());
  }
}
