package org.dossier.source;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Markdown as a reader sees it, without its marks: of links the text, of pictures what stands for
/// them, blocks apart by a blank line, the rows of a table and the points of a list each a line.
final class MarkdownText extends AbstractVisitor {
  private final StringBuilder out = new StringBuilder();
  private @Nullable String heading;

  private MarkdownText() {}

  static MarkdownText of(Node document) {
    MarkdownText text = new MarkdownText();
    document.accept(text);
    return text;
  }

  String text() {
    return out.toString().stripTrailing();
  }

  /// The first heading of the first level, null where there is none.
  @Nullable String heading() {
    return heading;
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(Heading node) {
    int start = out.length();
    visitChildren(node);
    if (heading == null && node.getLevel() == 1) {
      heading = out.substring(start);
    }
    endBlock(node);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.append(code.getLiteral().stripTrailing());
    endBlock(code);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    out.append(code.getLiteral().stripTrailing());
    endBlock(code);
  }

  @Override
  public void visit(HtmlBlock html) {
    String text = Jsoup.parse(html.getLiteral()).text();
    if (!text.isBlank()) {
      out.append(text);
      endBlock(html);
    }
  }

  @Override
  public void visit(HtmlInline html) {
    // A tag; what stands between tags is text of its own.
    if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
      out.append('\n');
    }
  }

  @Override
  public void visit(BulletList list) {
    block(list);
  }

  @Override
  public void visit(OrderedList list) {
    block(list);
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell && node.getNext() != null) {
      out.append(" | ");
    } else if (node instanceof TableRow) {
      endLine();
    }
  }

  @Override
  public void visit(CustomBlock table) {
    block(table);
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append('\n');
  }

  private void block(Node node) {
    visitChildren(node);
    endBlock(node);
  }

  private void endBlock(Node node) {
    endLine();
    boolean tight =
        node.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    if (!tight && !out.isEmpty() && !endsWith("\n\n")) {
      out.append('\n');
    }
  }

  private void endLine() {
    if (!out.isEmpty() && !endsWith("\n")) {
      out.append('\n');
    }
  }

  private boolean endsWith(String end) {
    int from = out.length() - end.length();
    return from >= 0 && out.indexOf(end, from) == from;
  }
}
