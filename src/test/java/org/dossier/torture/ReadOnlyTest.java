package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server needs to read the index, nothing more: it serves one that belongs to another user, or
/// that nobody may write to, follows what that user commits, and leaves no trace.
class ReadOnlyTest {
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final int SOMEONE = 12345;

  @TempDir Path dir;

  @AfterEach
  void allow() throws IOException {
    if (Files.isDirectory(index())) {
      permit("rwxr-xr-x", "rw-r--r--");
    }
  }

  private Path index() {
    return dir.resolve("index");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Test
  void servesWhatItMayNotWriteTo() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "not tried: this file system knows no permissions");
    assumeTrue(
        !isRoot() || Files.isExecutable(SETPRIV),
        "not tried: root may write everywhere, and there is no " + SETPRIV + " to give that up");
    commit(1);
    permit("r-xr-xr-x", "r--r--r--");
    Map<String, Long> before = files();
    // Root without its privileges is a user like others.
    List<String> java =
        isRoot()
            ? List.of(
                SETPRIV.toString(), "--bounding-set=-all", "--inh-caps=-all", SiteProcess.java())
            : List.of(SiteProcess.java());
    try (SiteProcess site =
        new SiteProcess(java, dir.resolve("said"), "serve", "--index", index().toString())) {
      assertThat(site.get("/api/v1/search?q=iran").body()).contains("\"total\":1");
      assertThat(site.get("/api/v1/suggest?q=ir").statusCode()).isEqualTo(200);
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      assertThat(files()).isEqualTo(before);

      permit("rwxr-xr-x", "rw-r--r--");
      commit(2);
      permit("r-xr-xr-x", "r--r--r--");
      before = files();
      while (!site.get("/api/v1/search?q=iran").body().contains("\"total\":2")) {
        Thread.onSpinWait();
      }
      assertThat(files()).isEqualTo(before);
    }
    assertThat(files()).isEqualTo(before);
    Torture.tell("read-only", 0, isRoot() ? "as=another user" : "as=oneself");
  }

  private void commit(int articles) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index())) {
      for (int i = 0; i < articles; i++) {
        indexer.put(
            Articles.article("a" + i).body("Iran spoke.").build(), Articles.provenance("a" + i));
      }
      indexer.commit();
    }
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(index())) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }

  private void permit(String folders, String files) throws IOException {
    try (Stream<Path> all = Files.walk(index())) {
      for (Path path : all.toList()) {
        if (isRoot()) {
          Files.setAttribute(path, "unix:uid", SOMEONE, LinkOption.NOFOLLOW_LINKS);
        }
        Files.getFileAttributeView(path, PosixFileAttributeView.class)
            .setPermissions(
                PosixFilePermissions.fromString(Files.isDirectory(path) ? folders : files));
      }
    }
  }
}
