package org.dossier.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.DocumentEvidence;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.annotate.learned.TokenFeatures;
import org.dossier.annotate.learned.Weights;
import org.dossier.annotate.learned.WordClusters;
import org.dossier.annotate.learned.WordUse;

/// Trains the recogniser that comes with Dossier.
///
/// Arguments: the file to write, then `--labels FILE…` (JSON Lines, gzipped, with `text` and
/// `entities`) and `--text PATH…` (free text: JSON Lines, of which only `text` is read, or folders of
/// .md and .txt files). Word clusters are made of all texts. A first model is trained on people's
/// labels; it and the rules then label the free text ([SilverLabels]), and the model that is written
/// is trained on both. Everything is seeded: the same input and the same tables give the same model.
public final class TrainRecogniser {
  private static final int ROUNDS = 7;
  private static final int BITS = 18;
  private static final int FOLDS = 4;
  private static final int FINE_CLUSTERS = 320;
  private static final int ROUGH_CLUSTERS = 64;
  private static final int CLUSTER_ROUNDS = 12;
  private static final int LEAST_COUNT = 3;
  private static final int GOLD_WEIGHT = 4;
  private static final float LARGEST_WEIGHT = 60;

  private final AnnotationPipeline rules =
      AnnotationPipeline.standard(LocalDate.EPOCH, SpanProposer.NONE);
  private final List<LabelledText> labelled = new ArrayList<>();
  private final List<String> free = new ArrayList<>();
  private final PrintStream out;

  TrainRecogniser(PrintStream out) {
    this.out = out;
  }

  /// Trains and writes.
  public static void main(String[] args) throws IOException {
    TrainRecogniser training = new TrainRecogniser(System.out);
    boolean labels = true;
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--labels" -> labels = true;
        case "--text" -> labels = false;
        default -> {
          if (labels) {
            training.addLabels(Path.of(args[i]));
          } else {
            training.addText(Path.of(args[i]));
          }
        }
      }
    }
    Path file = Path.of(args[0]);
    training.train().write(Files.newOutputStream(file));
    training.out.println(file + ": " + Files.size(file) + " bytes");
  }

  void addLabels(Path file) throws IOException {
    labelled.addAll(LabelledText.read(file, rules));
  }

  void addText(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted().toList()) {
          if (file.toString().endsWith(".md") || file.toString().endsWith(".txt")) {
            free.add(Files.readString(file));
          }
        }
      }
      return;
    }
    for (JsonNode line : LabelledText.lines(path)) {
      free.add(line.get("text").asText());
    }
  }

  Recogniser train() {
    List<Sight> texts = new ArrayList<>();
    labelled.forEach(t -> texts.add(t.sight()));
    free.forEach(t -> texts.add(rules.sight(t)));
    WordClusters fine =
        new ExchangeClusters(texts, FINE_CLUSTERS, LEAST_COUNT).cluster(CLUSTER_ROUNDS);
    WordClusters rough =
        new ExchangeClusters(texts, ROUGH_CLUSTERS, LEAST_COUNT).cluster(CLUSTER_ROUNDS);
    out.println("clusters of " + texts.size() + " texts are made");
    Recogniser teacher = train(labelled, fine, rough);
    if (free.isEmpty()) {
      return teacher;
    }
    SilverLabels silver = new SilverLabels(rules, teacher);
    List<LabelledText> both = new ArrayList<>();
    for (int i = 0; i < GOLD_WEIGHT; i++) {
      both.addAll(labelled);
    }
    free.forEach(t -> both.add(silver.of(t)));
    out.println("free text is labelled");
    return train(both, fine, rough);
  }

  private Recogniser train(List<LabelledText> texts, WordClusters fine, WordClusters rough) {
    List<Perceptron.Example> plain = new ArrayList<>();
    for (LabelledText text : texts) {
      WordUse words = new WordUse(text.sight());
      TokenFeatures features = new TokenFeatures(text.sight(), words, fine, rough, BITS);
      plain.add(new Perceptron.Example(text, words, features, DocumentEvidence.none()));
    }
    List<Perceptron.Example> informed = informed(plain);
    out.println("first readings of " + plain.size() + " texts are done");
    return new Recogniser(
        fine, rough, weights(plain, 3, ROUNDS), weights(informed, 4, ROUNDS));
  }

  private static Weights weights(List<Perceptron.Example> examples, long seed, int rounds) {
    float[] exact = new Perceptron(BITS, seed).train(examples, rounds);
    float largest = 0;
    for (float weight : exact) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return Weights.of(BITS, exact, Math.min(largest, LARGEST_WEIGHT));
  }

  /// The examples with the evidence of a first reading by weights that have not seen them.
  private static List<Perceptron.Example> informed(List<Perceptron.Example> plain) {
    List<Perceptron.Example> informed = new ArrayList<>(plain);
    // A text that is there several times must be in one fold only.
    Map<LabelledText, Integer> number = new IdentityHashMap<>();
    plain.forEach(e -> number.putIfAbsent(e.text(), number.size()));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Perceptron.Example> others = new ArrayList<>();
      for (int i = 0; i < plain.size(); i++) {
        if (number.get(plain.get(i).text()) % FOLDS != fold) {
          others.add(plain.get(i));
        }
      }
      Weights weights = weights(others, 1 + fold, Math.max(1, ROUNDS / 2));
      for (int i = 0; i < plain.size(); i++) {
        Perceptron.Example e = plain.get(i);
        if (number.get(e.text()) % FOLDS != fold) {
          continue;
        }
        int[] labels =
            Recogniser.firstReading(e.text().sight(), e.words(), e.features(), weights);
        informed.set(
            i,
            new Perceptron.Example(
                e.text(), e.words(), e.features(), DocumentEvidence.of(e.words(), labels)));
      }
    }
    return informed;
  }
}
