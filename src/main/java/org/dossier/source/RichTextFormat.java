package org.dossier.source;

import com.rtfparserkit.converter.text.AbstractTextConverter;
import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Rich text (RTF) with one article.
final class RichTextFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("rtf");
  }

  @Override
  public String kind() {
    return "RTF";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    byte[] bytes = content.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    if (!head.stripLeading().startsWith("{\\rtf")) {
      throw new BadContentException("it is not RTF: it does not begin with `{\\rtf`");
    }
    Properties properties = new Properties();
    new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), properties);
    Text text = new Text();
    text.convert(new RtfStreamSource(new ByteArrayInputStream(bytes)));
    String body = text.out.toString().strip();
    if (body.isEmpty()) {
      records.skip("a document without text");
      return;
    }
    String author = properties.author.toString().strip();
    records.only(
        ArticleDraft.of(
            body,
            new ArticleDraft.Statement(
                DocumentTitle.of(properties.title.toString()),
                null,
                null,
                null,
                null,
                author.isEmpty() ? List.of() : List.of(author))));
  }

  /// The text that is shown.
  private static final class Text extends AbstractTextConverter {
    private final StringBuilder out = new StringBuilder();

    @Override
    public void processExtractedText(String text) {
      out.append(text.equals("\n") ? "\n\n" : text);
    }
  }

  /// What the document states of itself.
  private static final class Properties extends RtfListenerAdaptor {
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final Deque<Command> groups = new ArrayDeque<>();

    @Override
    public void processGroupStart() {
      groups.push(groups.isEmpty() ? Command.rtf : groups.peek());
    }

    @Override
    public void processGroupEnd() {
      groups.poll();
    }

    @Override
    public void processCommand(
        Command command, int parameter, boolean hasParameter, boolean optional) {
      if ((command == Command.title || command == Command.author) && !groups.isEmpty()) {
        groups.pop();
        groups.push(command);
      }
    }

    @Override
    public void processString(String text) {
      if (groups.peek() == Command.title) {
        title.append(text);
      } else if (groups.peek() == Command.author) {
        author.append(text);
      }
    }
  }
}
