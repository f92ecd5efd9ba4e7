package org.dossier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.bench.load.IndexingRun.Way;

/// Indexes made articles in several ways, each in a JVM of its own, and prints what each spent.
///
/// Arguments: `ARTICLES FOLDER COUNT HEAP [WAY…]`: a file of real articles in JSON Lines, of whose
/// paragraphs the corpus is made; a folder for the articles and the indexes; how many articles; the
/// most heap (`1g`); and the ways of [Way], in small letters: all where none is named.
///
/// The articles lie in files of a thousand; every other one states its date.
public final class IndexingBench {
  private static final int IN_FILE = 1000;
  private static final int CHANGED = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MadeCorpus corpus;
  private final Path folder;

  private IndexingBench(MadeCorpus corpus, Path folder) {
    this.corpus = corpus;
    this.folder = folder;
  }

  /// Runs the measurement.
  public static void main(String[] args) throws IOException, InterruptedException {
    MadeCorpus corpus = new MadeCorpus(Path.of(args[0]), Integer.parseInt(args[2]));
    IndexingBench bench = new IndexingBench(corpus, Files.createDirectories(Path.of(args[1])));
    List<Way> ways = new ArrayList<>();
    for (String way : List.of(args).subList(4, args.length)) {
      ways.add(Way.valueOf(way.toUpperCase(Locale.ROOT)));
    }
    bench.writeArticles();
    for (Way way : ways.isEmpty() ? List.of(Way.values()) : ways) {
      bench.run(way, args[3]);
    }
  }

  private Path articles() {
    return folder.resolve("articles-" + corpus.size());
  }

  private void writeArticles() throws IOException {
    if (!Files.exists(articles())) {
      Files.createDirectories(articles());
      for (int from = 0; from < corpus.size(); from += IN_FILE) {
        writeFile(from, 0);
      }
    }
  }

  /// Writes the file whose first article has that number; the first `changed` of its articles get
  /// other texts.
  private void writeFile(int from, int changed) throws IOException {
    Path file = articles().resolve(String.format(Locale.ROOT, "made-%07d.jsonl", from));
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = from; i < Math.min(from + IN_FILE, corpus.size()); i++) {
        MadeArticle of = corpus.article(i < from + changed ? i + corpus.size() : i);
        ObjectNode article = JSON.createObjectNode();
        article.put("id", corpus.article(i).id()).put("title", of.title()).put("body", of.body());
        if (i % 2 == 0) {
          article.put("date", of.date());
        }
        lines.write(article.toString());
        lines.newLine();
      }
    }
  }

  private void run(Way way, String heap) throws IOException, InterruptedException {
    if (way == Way.AGAIN) {
      writeFile(0, CHANGED);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(System.getProperty("bench.options", "-showversion").split(" ")));
    command.add(IndexingRun.class.getName());
    command.addAll(List.of(way.name(), articles().toString(), index(way).toString()));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (way == Way.AGAIN) {
      writeFile(0, 0);
    }
    if (code != 0) {
      throw new IOException(way + " must come to its end (got: exit code " + code + ")");
    }
  }

  private Path index(Way way) {
    Way of = way == Way.AGAIN || way == Way.BACK || way == Way.NOTHING ? Way.ALL : way;
    return folder.resolve(of.name().toLowerCase(Locale.ROOT) + "-" + corpus.size());
  }
}
