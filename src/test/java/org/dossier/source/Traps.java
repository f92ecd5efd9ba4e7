package org.dossier.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Files that do to their reader what their text says.
final class Traps implements ArticleFormat {
  public static void main(String[] args) throws IOException, InterruptedException {
    ReaderMain.serve(List.of(new Traps()));
  }

  @Override
  public Set<String> endings() {
    return Set.of("trap");
  }

  @Override
  public String kind() {
    return "a trap";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    String text = content.text();
    switch (text) {
      case "nothing" -> {}
      case "bad" -> throw new BadContentException("it is bad");
      case "halt" -> Runtime.getRuntime().halt(77);
      case "hang" -> {
        while (!Thread.interrupted()) {
          Thread.onSpinWait();
        }
      }
      case "eat" -> {
        List<byte[]> eaten = new ArrayList<>();
        while (!eaten.isEmpty() || text.length() > 0) {
          eaten.add(new byte[1 << 20]);
        }
      }
      case "flood" -> {
        String body = "word ".repeat(1 << 20);
        while (body.length() > 0) {
          records.next(ArticleDraft.of(body), 1);
        }
      }
      default -> records.only(ArticleDraft.of(text));
    }
  }
}
