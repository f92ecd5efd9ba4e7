package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/// Markdown, one article a file, what is known of it in YAML front matter.
final class MarkdownFormat implements ArticleFormat {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_FRONT_MATTER = 1 << 18;
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?\\R)??(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  private final ObjectMapper yaml = new ObjectMapper(yamlFactory());
  private final Parser markdown =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(MAX_DEPTH)
          .build();

  @Override
  public Set<String> endings() {
    return Set.of("md", "markdown");
  }

  @Override
  public String kind() {
    return "Markdown";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    String text = content.text();
    if (text.isBlank()) {
      return;
    }
    String head = text.substring(0, Math.min(text.length(), MAX_FRONT_MATTER));
    Matcher m = FRONT_MATTER.matcher(head);
    boolean hasFrontMatter = m.find();
    JsonNode stated =
        hasFrontMatter ? frontMatter(m.group(1)) : JsonNodeFactory.instance.objectNode();
    Node document = markdown.parse(hasFrontMatter ? text.substring(m.end()) : text);
    MarkdownText body = MarkdownText.of(document);
    ArticleDraft draft = JsonRecord.draft(stated, body.text());
    records.only(
        draft.stated().title() == null && body.heading() != null
            ? new ArticleDraft(
                draft.id(),
                draft.body(),
                draft.stated().withTitle(body.heading()),
                draft.given(),
                draft.notices())
            : draft);
  }

  private JsonNode frontMatter(@Nullable String text) throws BadContentException {
    JsonNode none = JsonNodeFactory.instance.objectNode();
    if (text == null || text.isBlank()) {
      return none;
    }
    try {
      JsonNode read = yaml.readTree(text);
      if (read.isObject()) {
        return read;
      }
      throw new BadContentException("the front matter is not a list of `key: value`");
    } catch (JsonProcessingException e) {
      String words = Names.oneLine(e.getOriginalMessage(), 120);
      throw new BadContentException("the front matter is not YAML (" + words + ")");
    }
  }

  private static YAMLFactory yamlFactory() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_FRONT_MATTER);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .streamReadConstraints(JsonRecord.LIMITS)
        .build();
  }
}
