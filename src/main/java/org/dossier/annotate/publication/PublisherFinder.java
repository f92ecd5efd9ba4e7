package org.dossier.annotate.publication;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// Finds the outlet that published an article.
///
/// It is what the metadata states, else the outlet whose site the address lies on, else the one
/// that the article speaks of as its own: "With files from …", "in response to a request from …",
/// "told …". One outlet only, and none where the words are few, or speak for two. Pure and safe for
/// many threads.
public final class PublisherFinder {
  private static final String RULE = "own outlet";
  private static final String URL = "url";
  private static final double ENOUGH = 2;
  private static final double LEAD = 1.5;

  private final Outlets outlets = Outlets.standard();
  private final OutletCues cues = OutletCues.standard();

  private PublisherFinder() {}

  public static PublisherFinder standard() {
    return new PublisherFinder();
  }

  /// One value, or none.
  public List<Annotation> find(Article article) {
    return find(new ArticleWords(article, LocalDate.EPOCH));
  }

  /// The same of an article whose words were read.
  public List<Annotation> find(ArticleWords words) {
    Article article = words.article();
    String stated = article.origin().publisher();
    if (stated != null && !slug(stated).isEmpty()) {
      String label = stated.strip();
      return List.of(of(label, new Mention(Mention.Part.TITLE, 0, 0, label, "metadata")));
    }
    Outlets.Outlet site = outlets.ofAddress(article.origin().url());
    if (site != null && !site.agency()) {
      String url = article.origin().url();
      return List.of(
          of(site.label(), new Mention(Mention.Part.TITLE, 0, 0, url == null ? "" : url, URL)));
    }
    return fromText(words.all());
  }

  /// The entry by which a mention names the publisher; null where the metadata did.
  public @Nullable String entry(Mention mention) {
    return switch (mention.rule()) {
      case URL -> entry(outlets.ofAddress(mention.text()));
      case RULE -> {
        PhraseTable.Found<Outlets.Name> found = outlets.at(TextWords.of(mention.text()), 0);
        yield found == null ? null : found.value().outlet().entry();
      }
      default -> null;
    };
  }

  private static @Nullable String entry(Outlets.@Nullable Outlet outlet) {
    return outlet == null ? null : outlet.entry();
  }

  private static Annotation of(String label, Mention mention) {
    return new Annotation(new FacetValue(slug(label), label), 1, List.of(mention));
  }

  // What the words say of one outlet.
  private static final class Tally {
    private final List<Mention> evidence = new ArrayList<>();
    private double weight;
    private boolean strong;
    private int cues;
  }

  // Credits ("With files from …") often count as furniture, so all of the body is read.
  private List<Annotation> fromText(TextWords words) {
    Map<Outlets.Outlet, Tally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Found<Outlets.Name> found = outlets.at(words, i);
      if (found != null) {
        OutletCues.Cue cue = cues.around(words, found.from(), found.to());
        if (cue != null) {
          count(tallies, words, found, cue);
        }
        i = found.to() - 1;
      }
    }
    Map.Entry<Outlets.Outlet, Tally> winner = winner(tallies);
    if (winner == null) {
      return List.of();
    }
    String label = winner.getKey().label();
    return List.of(
        new Annotation(new FacetValue(slug(label), label), 1, winner.getValue().evidence));
  }

  private static void count(
      Map<Outlets.Outlet, Tally> tallies,
      TextWords words,
      PhraseTable.Found<Outlets.Name> found,
      OutletCues.Cue cue) {
    if (found.value().onlyOfItself() && !cue.strong()) {
      return;
    }
    Outlets.Outlet outlet = found.value().outlet();
    Tally tally = tallies.computeIfAbsent(outlet, o -> new Tally());
    tally.weight += outlet.agency() && cue.weight() > 0 ? cue.weight() / 3 : cue.weight();
    tally.strong |= cue.strong() && !outlet.agency();
    if (cue.weight() > 0) {
      tally.cues++;
      tally.evidence.add(
          Mention.inBody(words.text(), words.start(found.from()), words.end(found.to() - 1), RULE));
    }
  }

  private static Map.@Nullable Entry<Outlets.Outlet, Tally> winner(
      Map<Outlets.Outlet, Tally> tallies) {
    List<Map.Entry<Outlets.Outlet, Tally>> best =
        tallies.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<Outlets.Outlet, Tally> e) -> -e.getValue().weight))
            .toList();
    if (best.isEmpty()) {
      return null;
    }
    Tally first = best.getFirst().getValue();
    double second = best.size() > 1 ? best.get(1).getValue().weight : 0;
    boolean sure = first.strong || first.cues >= 3;
    return sure && first.weight >= ENOUGH && first.weight >= second + LEAD ? best.getFirst() : null;
  }

  private static String slug(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
