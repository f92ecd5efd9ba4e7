package org.dossier.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dossier.http.ProblemException;
import org.dossier.http.SearchExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `export`: all or the articles of a query, streamed.
@Command(
    name = "export",
    description = "Print all articles of the index, or those that a search finds.")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "Which articles, in the query language (default: all).")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl, which can be indexed again, or csv (default: jsonl).")
  private String format = "jsonl";

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the interface: country=CA, year.not=2020, sort=newest …")
  private List<String> parameters = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private @Nullable Path file;

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
    try (OpenCollection collection =
        OpenCollection.open(common.engine(), common.index(), Annotators.ofIndex(common))) {
      Map<String, List<String>> asked = Commands.asked(words, parameters);
      asked.put("format", List.of(format));
      SearchExport export = SearchExport.of(asked);
      Terminal terminal = common.terminal();
      if (file == null) {
        export.write(collection.exporter(), () -> new Printed(terminal.out()));
      } else {
        long written = write(export, collection, file);
        terminal.say("Wrote %s to %s.".formatted(Terminal.count(written, "article"), file));
      }
      return 0;
    } catch (ProblemException e) {
      throw DossierCommand.usage(e.detail());
    }
  }

  /// Writes beside the file first: a file that stands there is whole.
  private static long write(SearchExport export, OpenCollection collection, Path file)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long written = export.write(collection.exporter(), () -> Files.newBufferedWriter(part));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } catch (IOException e) {
      throw new CommandException(
          Main.FAILED, "%s can't be written (%s).".formatted(file, e.getMessage()));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// The command line's own output, which stays open, and which tells when nobody reads any more.
  private static final class Printed extends Writer {
    private final PrintWriter out;

    Printed(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
      out.write(text, start, length);
      if (out.checkError()) {
        throw new IOException("Standard output was closed before all articles were written.");
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
