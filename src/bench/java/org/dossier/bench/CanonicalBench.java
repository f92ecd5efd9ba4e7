package org.dossier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;

/// Prints how well the values found in a few texts agree with those that a careful reader gives.
///
/// Arguments: `GOLD FOLDER`. The folder holds plain texts, UTF-8, the first line of each its title.
/// The gold is of lines of three fields parted by tabs: how a file's name begins (of one file
/// alone), a facet (`country`, `organization`, `person`) and its values parted by `|`: ISO codes of
/// countries, else Dossier's labels. Values in brackets are as right as not. Lines that begin with
/// `#` are passed over.
public final class CanonicalBench {
  private CanonicalBench() {}

  /// Runs the measurement.
  public static void main(String[] args) throws IOException {
    AnnotationPipeline pipeline = AnnotationPipeline.standard();
    List<String[]> gold =
        Files.readAllLines(Path.of(args[0])).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t", -1))
            .toList();
    for (Facet facet : List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON)) {
      int right = 0;
      int wanted = 0;
      int found = 0;
      List<String> differences = new ArrayList<>();
      for (String[] fields : gold) {
        if (!fields[1].equals(facet.key())) {
          continue;
        }
        Set<String> has = values(pipeline.annotate(article(args[1], fields[0])), facet);
        Set<String> should = new TreeSet<>();
        for (String value : Arrays.asList(fields[2].split("\\|"))) {
          if (value.startsWith("(")) {
            has.remove(value.substring(1, value.length() - 1));
          } else if (!value.isBlank()) {
            should.add(value);
          }
        }
        wanted += should.size();
        found += has.size();
        right += (int) should.stream().filter(has::contains).count();
        should.stream()
            .filter(value -> !has.contains(value))
            .forEach(value -> differences.add(fields[0] + " lacks " + value));
        has.stream()
            .filter(value -> !should.contains(value))
            .forEach(value -> differences.add(fields[0] + " has " + value));
      }
      System.out.printf(
          Locale.ROOT,
          "%s: F1 %.3f (%d wanted, %d found, %d right)%n",
          facet.key(),
          2.0 * right / Math.max(1, wanted + found),
          wanted,
          found,
          right);
      differences.forEach(difference -> System.out.println("  " + difference));
    }
  }

  private static Set<String> values(AnnotatedArticle annotated, Facet facet) {
    return annotated.of(facet).stream()
        .map(Annotation::value)
        .map(value -> facet == Facet.COUNTRY ? value.id() : value.label())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Article article(String folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      String text = Files.readString(file);
      String title = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("-");
      return Article.of(prefix, title.strip(), text);
    }
  }
}
