package org.dossier.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.http.ProblemException;
import org.dossier.http.SearchAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `search`: the search of the page, in the terminal.
@Command(name = "search", description = "Search the index and print hits, passages and counts.")
final class SearchCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What to find, in the query language.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer of the interface.")
  private boolean json;

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description =
          "A parameter of the interface: country=CA, year.not=2020, sort=newest, size=5 …")
  private List<String> parameters = List.of();

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
    try (OpenCollection collection =
        OpenCollection.open(common.engine(), common.index(), Annotators.ofIndex(common))) {
      SearchAnswer answer = SearchAnswer.of(collection.search(), Commands.asked(words, parameters));
      Terminal terminal = common.terminal();
      if (json) {
        terminal.answer(answer.json());
      } else {
        new TerminalResults(terminal).show(String.join(" ", words), answer);
      }
      return 0;
    } catch (ProblemException e) {
      throw DossierCommand.usage(e.detail());
    }
  }
}
