package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.FacetLabels;
import org.dossier.engine.lucene.FacetTable;
import org.dossier.engine.lucene.Grouping;
import org.dossier.engine.lucene.LuceneQueries;
import org.dossier.engine.lucene.RankingLeaves;
import org.dossier.engine.lucene.Vocabulary;
import org.dossier.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/// One state of a collection: all that is asked of the cluster for one answer is asked of this.
/// What is known of its values is read when first asked for. Safe for use by many threads.
final class OpenSearchState implements Vocabulary {
  private final OpenSearchCluster cluster;
  private final OpenSearchIndexes indexes;
  private final StateDocument document;
  private final OpenSearchWords words;
  private final Map<Facet, FacetColumn> columns = new ConcurrentHashMap<>();
  private final Grouping<OpenSearchCopies> copies = new Grouping<>();
  private volatile long articles = -1;
  private volatile @Nullable String pointInTime;
  private volatile @Nullable List<ObjectNode> common;
  private volatile boolean isPast;

  OpenSearchState(OpenSearchCluster cluster, OpenSearchIndexes indexes, StateDocument document) {
    this.cluster = cluster;
    this.indexes = indexes;
    this.document = document;
    this.words = new OpenSearchWords(cluster, indexes.words(document.building()));
  }

  StateDocument document() {
    return document;
  }

  OpenSearchCluster cluster() {
    return cluster;
  }

  OpenSearchWords words() {
    return words;
  }

  String index() {
    return indexes.articles(document.building());
  }

  /// Names the state; no other state of any collection has it.
  String version() {
    return document.version();
  }

  /// What all articles of the state match, and no others.
  ObjectNode live() {
    return OpenSearchQueries.all(
        List.of(
            OpenSearchQueries.on(
                "range", OpenSearchIndexes.FROM, Json.of("lte", document.commit())),
            OpenSearchQueries.on(
                "range", OpenSearchIndexes.UNTIL, Json.of("gt", document.commit()))));
  }

  /// How many articles there are.
  long articles() throws IOException {
    if (articles < 0) {
      ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
      body.set("query", live());
      articles = total(search(body));
    }
    return articles;
  }

  /// Which articles are near-copies; found when first asked for.
  ///
  /// @throws org.dossier.search.OverloadedException if they are being found
  /// @throws org.dossier.search.TooCostlyException if there are more than can be grouped
  OpenSearchCopies copies() throws IOException {
    return copies.get(() -> OpenSearchCopies.of(this));
  }

  static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  /// Asks all shards; words weigh as they do in the whole collection.
  JsonNode search(ObjectNode body) throws IOException {
    return search(body, Map.of());
  }

  /// @param more parameters of the request
  JsonNode search(ObjectNode body, Map<String, String> more) throws IOException {
    String at = pointInTime;
    if (isPast && at != null) {
      return inPointOfTime(at, body, more);
    }
    Map<String, String> parameters = parameters(more);
    // The same copies of the shards, as long as they are there: the others may weigh articles that
    // are gone a little longer.
    parameters.put("preference", "dossier" + document.id());
    return cluster.search(index(), parameters, body);
  }

  private static Map<String, String> parameters(Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.put("search_type", "dfs_query_then_fetch");
    parameters.put("allow_partial_search_results", "false");
    return parameters;
  }

  private JsonNode inPointOfTime(String at, ObjectNode body, Map<String, String> more)
      throws IOException {
    ObjectNode in = body.deepCopy();
    in.set("pit", Json.of("id", at).put("keep_alive", KeptStates.KEPT.toMinutes() + "m"));
    return cluster.post("/_search", parameters(more), in);
  }

  /// Keeps what is in the cluster now for those who page on in this state: also the weights of its
  /// words then stay what they are.
  void keep() throws IOException {
    if (pointInTime == null) {
      JsonNode made =
          cluster.post(
              "/" + index() + "/_search/point_in_time",
              Map.of("keep_alive", KeptStates.KEPT.toMinutes() + "m"),
              Json.object());
      pointInTime = made.path("pit_id").asText();
    }
  }

  /// Notes that another state has followed: from now on, what was kept is asked.
  void pass() {
    isPast = true;
  }

  /// The values of a facet with the numbers of what the cluster counts.
  FacetColumn column(Facet facet) {
    return columns.computeIfAbsent(
        facet,
        f -> {
          try {
            return FacetColumn.read(this, f);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public FacetTable facet(Facet facet) {
    return column(facet).table();
  }

  @Override
  public FacetLabels labels(Facet facet) {
    return column(facet).labels();
  }

  @Override
  public List<String> languages() {
    return facet(Facet.LANGUAGE).rules();
  }

  @Override
  public Query near(String field, List<String> asked, int width) {
    List<ObjectNode> all =
        asked.stream()
            .map(word -> Json.of("match", Json.of("query", TokenText.escaped(word))))
            .toList();
    ObjectNode near = Json.object().put("ordered", false).put("max_gaps", width - asked.size());
    near.set("intervals", Json.array(all));
    return new NativeQuery(
        OpenSearchQueries.on("intervals", field, Json.of("all_of", near)), field, List.of());
  }

  @Override
  public Query spelled(String field, String word) throws IOException {
    return words.spelled(field, word);
  }

  @Override
  public Query begun(String field, List<String> asked) {
    List<List<String>> positions = asked.stream().map(List::of).toList();
    ObjectNode phrase =
        Json.of("query", TokenText.of(positions)).put("max_expansions", OpenSearchWords.ENDINGS);
    return new NativeQuery(
        OpenSearchQueries.on("match_phrase_prefix", field, phrase), field, List.of());
  }

  @Override
  public Set<String> akin(String word) throws IOException {
    return words.akin(word);
  }

  /// What the words of a request find and rank.
  Query query(RankingLeaves leaves, SearchRequest request) throws IOException {
    Query text = LuceneQueries.translate(this, leaves, request.query());
    return text == null ? MatchAllDocsQuery.INSTANCE : text;
  }

  Query query(SearchRequest request) throws IOException {
    return query(new RankingLeaves(this), request);
  }

  /// The query among the articles of this state only.
  ObjectNode among(Query query) throws IOException {
    return among(OpenSearchQueries.json(query));
  }

  ObjectNode among(ObjectNode query) throws IOException {
    List<ObjectNode> everywhere = common;
    if (everywhere == null) {
      everywhere = CommonWords.of(this);
      common = everywhere;
    }
    ObjectNode bool = Json.object();
    bool.set("must", Json.array(List.of(query)));
    bool.set("filter", Json.array(List.of(live())));
    bool.set("should", Json.array(everywhere));
    return Json.of("bool", bool);
  }
}
