package org.dossier.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.SpanProposer;

/// Prints how a model does alone, without the rules: precision, recall and F1 of the surface forms of
/// each document, for proposals above several margins. Arguments: the model, files as
/// `AnnotationBench` reads them.
public final class MeasureRecogniser {
  private static final double[] MARGINS = {0, 5, 10, 15, 20, 30, 40, 60};

  private final AnnotationPipeline pipeline =
      AnnotationPipeline.standard(LocalDate.EPOCH, SpanProposer.NONE);
  private final Recogniser model;
  private final PrintStream out;

  private MeasureRecogniser(Recogniser model, PrintStream out) {
    this.model = model;
    this.out = out;
  }

  /// Measures.
  public static void main(String[] args) throws IOException {
    MeasureRecogniser measuring =
        new MeasureRecogniser(Recogniser.read(Files.readAllBytes(Path.of(args[0]))), System.out);
    for (int i = 1; i < args.length; i++) {
      measuring.measure(Path.of(args[i]));
    }
  }

  private void measure(Path file) throws IOException {
    List<JsonNode> lines = LabelledText.lines(file);
    List<Sight> sights = new ArrayList<>();
    List<List<Proposal>> proposals = new ArrayList<>();
    for (JsonNode line : lines) {
      Sight sight = pipeline.sight(line.get("text").asText());
      sights.add(sight);
      proposals.add(model.propose(sight));
    }
    out.println(file.getFileName());
    for (EntityType type : EntityType.values()) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-13s", type));
      for (double margin : MARGINS) {
        int right = 0;
        int wanted = 0;
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
          Set<String> want = LabelledText.surfaces(lines.get(i), type);
          Set<String> find = new HashSet<>();
          for (Proposal p : proposals.get(i)) {
            if (p.type() == type && p.margin() >= margin) {
              String text = lines.get(i).get("text").asText();
              Sight sight = sights.get(i);
              find.add(
                  LabelledText.folded(
                      text.substring(sight.start(p.from()), sight.end(p.to() - 1))));
            }
          }
          wanted += want.size();
          found += find.size();
          find.retainAll(want);
          right += find.size();
        }
        row.append(
            String.format(
                Locale.ROOT,
                "  >%.0f %.0f/%.0f %.1f",
                margin,
                100.0 * right / Math.max(1, found),
                100.0 * right / Math.max(1, wanted),
                200.0 * right / Math.max(1, wanted + found)));
      }
      out.println(row);
    }
  }
}
