package org.dossier.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// A document in Markdown, to be read on a page: its first heading, and all of it as HTML.
///
/// Headings have ids, of their words. HTML in the document is escaped, and addresses that run
/// something are left out.
public record MarkdownPage(String title, String html) {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  public MarkdownPage {
    requireNonNull(title);
    requireNonNull(html);
  }

  /// @param links gives for what a link says the address that it leads to
  public static MarkdownPage of(String markdown, UnaryOperator<String> links) {
    Node document = PARSER.parse(markdown);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(
                context -> (node, tag, attributes) -> complete(node, tag, attributes, links))
            .build();
    String title = MarkdownText.of(document).heading();
    return new MarkdownPage(title == null ? "" : title, renderer.render(document));
  }

  private static void complete(
      Node node, String tag, Map<String, String> attributes, UnaryOperator<String> links) {
    if (node instanceof Link) {
      attributes.computeIfPresent("href", (name, address) -> links.apply(address));
    }
    if (node instanceof Heading) {
      attributes.put("id", id(node));
    }
    if (tag.equals("th")) {
      attributes.put("scope", "col");
    }
  }

  /// Its words in small letters, with hyphens.
  private static String id(Node heading) {
    StringBuilder words = new StringBuilder();
    for (Node n = heading.getFirstChild(); n != null; n = n.getNext()) {
      words.append(
          switch (n) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            default -> "";
          });
    }
    return words
        .toString()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
