package org.dossier.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.DocumentEvidence;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.TokenFeatures;
import org.dossier.annotate.learned.Weights;
import org.dossier.annotate.learned.WordClusters;
import org.dossier.annotate.learned.WordUse;

/// Trains the recogniser that comes with Dossier.
///
/// Arguments: the file to write, then `--labels FILE…` (JSON Lines, gzipped, with `text` and
/// `entities`) and `--text FILE…` (more text for the word clusters: JSON Lines with `text`, of which
/// nothing else is read, or folders of .md and .txt files). Everything is seeded: the same input
/// gives the same model.
public final class TrainRecogniser {
  private static final int ROUNDS = Integer.getInteger("rounds", 10);
  private static final int BITS = Integer.getInteger("bits", 18);
  private static final int FOLDS = 4;
  private static final int FINE = Integer.getInteger("fine", 320);
  private static final int ROUGH = Integer.getInteger("rough", 64);
  private static final int LEAST = Integer.getInteger("least", 3);
  private static final float NEED = Float.parseFloat(System.getProperty("need", "0"));

  private final AnnotationPipeline pipeline = AnnotationPipeline.standard(java.time.LocalDate.EPOCH, org.dossier.annotate.learned.SpanProposer.NONE);
  private final List<LabelledText> labelled = new ArrayList<>();
  private final List<Sight> texts = new ArrayList<>();
  private static final int GOLD = Integer.getInteger("gold", 2);
  private final List<String> plainTexts = new ArrayList<>();
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
    Recogniser model = training.train();
    if (Boolean.getBoolean("silver")) {
      model = training.trainMore(model);
    }
    model.write(Files.newOutputStream(Path.of(args[0])));
    System.out.println(args[0] + ": " + Files.size(Path.of(args[0])) + " bytes");
  }

  void addLabels(Path file) throws IOException {
    List<LabelledText> read = LabelledText.read(file, pipeline);
    labelled.addAll(read);
    read.forEach(t -> texts.add(t.sight()));
  }

  void addText(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted().toList()) {
          if (file.toString().endsWith(".md") || file.toString().endsWith(".txt")) {
            texts.add(pipeline.sight(Files.readString(file)));
          }
        }
      }
      return;
    }
    for (JsonNode line : LabelledText.lines(path)) {
      texts.add(pipeline.sight(line.get("text").asText()));
      plainTexts.add(line.get("text").asText());
    }
  }

  Recogniser train() {
    WordClusters fine = new ExchangeClusters(texts, FINE, LEAST).cluster(12);
    WordClusters rough = new ExchangeClusters(texts, ROUGH, LEAST).cluster(12);
    out.println("clusters of " + texts.size() + " texts are made");
    List<Perceptron.Example> plain = new ArrayList<>();
    for (LabelledText text : labelled) {
      WordUse words = new WordUse(text.sight());
      plain.add(
          new Perceptron.Example(
              text,
              words,
              new TokenFeatures(text.sight(), words, fine, rough, BITS),
              DocumentEvidence.none()));
    }
    out.println("features of " + plain.size() + " texts are made");
    List<Perceptron.Example> informed = informed(plain);
    out.println("first readings for the second are done");
    Weights first = weights(plain, 3, ROUNDS);
    Weights second = weights(informed, 4, ROUNDS);
    return new Recogniser(fine, rough, first, second);
  }

  Recogniser trainMore(Recogniser teacher) {
    SilverLabels silver = new SilverLabels(pipeline, teacher);
    List<LabelledText> gold = List.copyOf(labelled);
    for (int i = 1; i < GOLD; i++) {
      labelled.addAll(gold);
    }
    for (String text : plainTexts) {
      labelled.add(silver.of(text));
    }
    return train();
  }

  private static Weights weights(List<Perceptron.Example> examples, long seed, int rounds) {
    float[] exact = new Perceptron(BITS, seed, NEED).train(examples, rounds);
    float[] sorted = exact.clone();
    java.util.Arrays.sort(sorted);
    System.out.println("min " + sorted[0] + " max " + sorted[sorted.length - 1]+ " p99.9 "+ sorted[(int)(sorted.length*0.999)]+ " p99.99 "+ sorted[(int)(sorted.length*0.9999)]);
    float largest = 0;
    for (float weight : exact) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return Weights.of(BITS, exact, Math.min(largest, Float.parseFloat(System.getProperty("clip","6"))));
  }

  /// The examples with the evidence of a first reading by weights that have not seen them.
  private static List<Perceptron.Example> informed(List<Perceptron.Example> plain) {
    List<Perceptron.Example> informed = new ArrayList<>(plain);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Perceptron.Example> others = new ArrayList<>();
      for (int i = 0; i < plain.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(plain.get(i));
        }
      }
      Weights weights = weights(others, 1 + fold, Math.max(1, ROUNDS / 2));
      for (int i = fold; i < plain.size(); i += FOLDS) {
        Perceptron.Example e = plain.get(i);
        int[] labels = Recogniser.firstReading(e.text().sight(), e.words(), e.features(), weights);
        informed.set(
            i,
            new Perceptron.Example(
                e.text(), e.words(), e.features(), DocumentEvidence.of(e.words(), labels)));
      }
    }
    return informed;
  }
}
