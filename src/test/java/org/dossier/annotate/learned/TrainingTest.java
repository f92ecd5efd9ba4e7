package org.dossier.annotate.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.dossier.annotate.AnnotationPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The training program, which is not part of the product: compiled here and run on a few
/// sentences.
class TrainingTest {
  private static final String[][] NAMES = {
    {"Zorvan Quillbrook", "Vossmere Foundation", "Tirvale"},
    {"Melka Drayforth", "Ostrel Institute", "Lumbrock"},
    {"Tavin Oskerley", "Hembrook Council", "Carvane"},
  };

  @Test
  void theSameInputGivesTheSameModelAndItHasLearned(@TempDir Path folder) throws Exception {
    Path labels = sample(folder.resolve("sample.jsonl.gz"));
    try (URLClassLoader loader = compiled(folder.resolve("classes"))) {
      byte[] once = train(loader, folder.resolve("one.model"), labels);
      byte[] again = train(loader, folder.resolve("two.model"), labels);
      assertThat(once).isEqualTo(again);
      AnnotationPipeline rules = AnnotationPipeline.standard(LocalDate.EPOCH, SpanProposer.NONE);
      String text = "Melka Drayforth of the Ostrel Institute spoke in Lumbrock yesterday.";
      assertThat(Recogniser.read(once).propose(rules.sight(text)))
          .extracting(Proposal::type)
          .containsExactly(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);
    }
  }

  private static byte[] train(ClassLoader loader, Path model, Path labels) throws Exception {
    loader
        .loadClass("org.dossier.bench.train.TrainRecogniser")
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {model.toString(), "--labels", labels.toString()});
    return Files.readAllBytes(model);
  }

  private static URLClassLoader compiled(Path classes) throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
    try (Stream<Path> sources = Files.list(Path.of("src/bench/java/org/dossier/bench/train"))) {
      sources.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
    }
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, TrainingTest.class.getClassLoader());
  }

  private static Path sample(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 12; i++) {
        String[] names = NAMES[i % NAMES.length];
        String text = names[0] + " of the " + names[1] + " spoke in " + names[2] + " yesterday.";
        String[] types = {"PER", "ORG", "LOC"};
        List<String> entities = new ArrayList<>();
        for (int n = 0; n < names.length; n++) {
          int start = text.indexOf(names[n]);
          entities.add(
              "{\"type\":\"%s\",\"start\":%d,\"end\":%d}"
                  .formatted(types[n], start, start + names[n].length()));
        }
        String line =
            "{\"text\":\"%s\",\"entities\":[%s]}\n".formatted(text, String.join(",", entities));
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
