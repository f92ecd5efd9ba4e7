package org.dossier.annotate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.collection.CollectionNames;
import org.dossier.annotate.learned.Proposal;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.annotate.publication.ArticleWords;
import org.dossier.annotate.publication.PublicationDating;
import org.dossier.annotate.publication.PublisherFinder;
import org.dossier.annotate.publication.YearModel;
import org.dossier.annotate.publication.YearWords;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// Reads out of articles what they speak of. Immutable and safe for use by many threads.
public final class AnnotationPipeline {
  // Counts up with every change of a rule, so that articles are annotated anew.
  private static final String RULES = "6";

  private final Map<String, Country> countries;
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final GenericBodies generic;
  private final ForeignNames foreign;
  private final NameIndex names;
  private final GivenValues givenValues;
  private final StatedFacets stated;
  private final SpanProposer proposer;
  private final UserNames userNames;
  private final Verdicts verdicts;
  private final KnownValues knownValues;
  private final String fingerprint;

  private AnnotationPipeline(
      Tables tables, AuthorityRules rules, LocalDate today, SpanProposer proposer) {
    this.proposer = proposer;
    userNames = UserNames.join(NameTables.load(tables), rules);
    NameTables nameTables = userNames.tables();
    countries = nameTables.countries();
    gazetteer = Gazetteer.of(nameTables.entries());
    lexicon = Lexicon.load(tables, gazetteer.entries());
    generic = GenericBodies.load(tables);
    foreign = ForeignNames.load(tables, countries);
    names = new NameIndex(gazetteer.entries(), lexicon);
    givenValues = new GivenValues(countries, names);
    StatedFacets.TABLES.forEach(tables::lines);
    stated = new StatedFacets(PublicationDating.standard(), PublisherFinder.standard(), today);
    verdicts = new Verdicts(rules, countries);
    knownValues = new KnownValues(nameTables, verdicts);
    fingerprint =
        RULES
            + "-"
            + tables.fingerprint()
            + "-"
            + ForeignNames.fingerprint()
            + (rules.isEmpty() ? "" : "-" + rules.fingerprint())
            + "-"
            + proposer.fingerprint();
  }

  /// The pipeline with the tables that come with Dossier. Takes some tenths of a second: keep it.
  public static AnnotationPipeline standard() {
    return standard(LocalDate.now(ZoneId.systemDefault()));
  }

  /// The same for a day that is taken for today: nothing is dated later.
  public static AnnotationPipeline standard(LocalDate today) {
    return with(AuthorityRules.NONE, today);
  }

  /// The same with another recogniser; with [SpanProposer#NONE] the rules are alone, and three
  /// times as fast.
  public static AnnotationPipeline standard(LocalDate today, SpanProposer proposer) {
    return with(AuthorityRules.NONE, today, proposer);
  }

  /// The pipeline with the tables that come with Dossier, as a user's authority files change them.
  public static AnnotationPipeline with(AuthorityRules rules) {
    return with(rules, LocalDate.now(ZoneId.systemDefault()));
  }

  /// The same for a day that is taken for today.
  public static AnnotationPipeline with(AuthorityRules rules, LocalDate today) {
    return with(rules, today, Recogniser.shipped());
  }

  /// The same with another recogniser.
  public static AnnotationPipeline with(
      AuthorityRules rules, LocalDate today, SpanProposer proposer) {
    return new AnnotationPipeline(new Tables(), rules, today, proposer);
  }

  /// A text as a proposer of names sees it: what a recogniser is trained on.
  public Sight sight(String text) {
    return new Reading(Tokenizer.read(text, List.of()), gazetteer, lexicon).sight();
  }

  /// The article with all that was found in it.
  public AnnotatedArticle annotate(Article article) {
    return annotate(article, CollectionNames.NONE);
  }

  /// The same with what the other articles of a collection teach of names.
  public AnnotatedArticle annotate(Article article, CollectionNames taught) {
    ArticleWords words = stated.words(article);
    return annotated(words, names(article, taught, null), stated.published(words));
  }

  /// The article with all that was found in it but a date that is not stated, which a collection
  /// tells better: see [#dated].
  public Undated undated(Article article) {
    ArticleWords words = stated.words(article);
    Names names = names(article, CollectionNames.NONE, null);
    return new Undated(annotated(words, names, stated.stated(words)), names.proposals);
  }

  /// An article without what can be inferred of its date, and what the recogniser proposed for it:
  /// what [#named] need not ask it again.
  public record Undated(AnnotatedArticle article, List<Proposal> proposals) {
    public Undated {
      proposals = List.copyOf(proposals);
    }
  }

  private record Names(Map<Facet, List<Annotation>> facets, List<Proposal> proposals) {}

  private AnnotatedArticle annotated(
      ArticleWords words, Names names, @Nullable Publication published) {
    stated.put(names.facets, words, published);
    return new AnnotatedArticle(words.article(), published, names.facets);
  }

  /// What the article names: the facets whose values have names.
  private Names names(Article article, CollectionNames taught, @Nullable List<Proposal> proposed) {
    ArticleText text = ArticleText.of(article);
    Tokens tokens = Tokenizer.read(text.text(), text.skipped());
    Reading reading = new Reading(tokens, gazetteer, lexicon);
    List<Proposal> all = proposed == null ? proposed(reading) : proposed;
    Proposals proposals = new Proposals(all, tokens.size);
    boolean sports = Sports.isReport(reading);
    People people = People.in(reading, proposals);
    Countries spokenOf = Countries.in(article, reading, people, sports, countries, foreign);
    List<Claim> organizations =
        Organizations.in(reading, proposals, people, spokenOf, generic, sports, taught);
    boolean[] inOrganization = new boolean[tokens.size];
    organizations.forEach(c -> mark(inOrganization, c));

    Map<Facet, List<Annotation>> facets = new EnumMap<>(Facet.class);
    put(facets, article, Facet.COUNTRY, spokenOf.claims(), text, tokens);
    put(facets, article, Facet.ORGANIZATION, organizations, text, tokens);
    put(facets, article, Facet.PERSON, people.claims(inOrganization, taught), text, tokens);
    return new Names(facets, all);
  }

  private List<Proposal> proposed(Reading reading) {
    return proposer.equals(SpanProposer.NONE) ? List.of() : proposer.propose(reading.sight());
  }

  private static void mark(boolean[] tokens, Claim claim) {
    for (int i = claim.from(); i < claim.to(); i++) {
      tokens[i] = true;
    }
  }

  private void put(
      Map<Facet, List<Annotation>> facets,
      Article article,
      Facet facet,
      List<Claim> claims,
      ArticleText text,
      Tokens tokens) {
    Tally tally = new Tally();
    tally.add(verdicts.on(facet, claims), text, tokens);
    for (String given : article.given().getOrDefault(facet, List.of())) {
      FacetValue value = given.isBlank() ? null : verdicts.on(facet, givenValues.of(facet, given));
      if (value != null) {
        tally.addGiven(value);
      }
    }
    facets.put(facet, tally.annotations());
  }

  /// Learns names from the lessons of articles, for [#named].
  public CollectionNames.Builder collectionNames() {
    return new CollectionNames.Builder(
        label -> knows(Facet.ORGANIZATION, new FacetValue(Slug.of(label), label)));
  }

  /// An annotated article with its names as the collection teaches them; all else stays.
  /// `proposed`: what the recogniser proposed for it, null to ask again.
  public AnnotatedArticle named(
      AnnotatedArticle annotated, CollectionNames taught, @Nullable List<Proposal> proposed) {
    Map<Facet, List<Annotation>> facets = new EnumMap<>(Facet.class);
    facets.putAll(annotated.annotations());
    facets.putAll(names(annotated.article(), taught, proposed).facets);
    return new AnnotatedArticle(annotated.article(), annotated.published(), facets);
  }

  /// Learns the words of each year from articles whose dates are stated, for [#dated].
  public YearWords.Builder yearWords() {
    return new YearWords.Builder(stated.today());
  }

  /// The article with its year told by its text and a model together, if its date is not stated.
  public AnnotatedArticle dated(AnnotatedArticle annotated, YearModel model) {
    return stated.dated(annotated, model);
  }

  /// Names the rules and tables: it differs when the same article may be annotated differently.
  public String fingerprint() {
    return fingerprint;
  }

  /// A value that a name stands for.
  public record NamedValue(Facet facet, FacetValue value) {}

  /// What the words name for sure, as a reader types them (case and accents do not matter); empty
  /// when nothing, or when it is not sure. Countries by their names, organizations by their sure
  /// aliases; not cities, not words that English also uses otherwise ("who", "apple").
  public List<NamedValue> named(String words) {
    return names.named(words).stream()
        .flatMap(n ->
            Stream.ofNullable(verdicts.on(n.facet(), n.value()))
                .map(value -> new NamedValue(n.facet(), value)))
        .toList();
  }

  /// The value that a value of that id or name has become by the user's authority files; null where
  /// it was neither merged nor renamed.
  public @Nullable FacetValue moved(Facet facet, String idOrName) {
    return verdicts.moved(facet, idOrName);
  }

  /// What the tables know of values, for looking names up.
  public KnownValues knownValues() {
    return knownValues;
  }

  /// What in the user's authority files had no effect, a line each, with the file and line.
  public List<String> notices() {
    return userNames.notices();
  }

  /// Whether a table, shipped or the user's, has the value.
  public boolean knows(Facet facet, FacetValue value) {
    return userNames.knows(facet, value);
  }

  /// The entry by which the words name the value: the line of an authority file, or the table that
  /// comes with Dossier and the alias there; null where no entry has the words for it and a rule
  /// decided alone.
  public @Nullable String entry(Facet facet, FacetValue value, String words) {
    return userNames.entry(facet, value, words);
  }

  /// The same for a mention, of any facet.
  public @Nullable String entry(Facet facet, FacetValue value, Mention mention) {
    return switch (facet) {
      case COUNTRY, ORGANIZATION, PERSON -> entry(facet, value, mention.text());
      case YEAR, PUBLISHER, YEAR_MENTIONED, LANGUAGE -> stated.entry(facet, value, mention);
    };
  }
}
