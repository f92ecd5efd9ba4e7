package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BrowserWindowTest {
  private static final String ADDRESS = "http://localhost:8080";

  @Test
  void eachSystemHasItsOwnWay() {
    assertThat(BrowserWindow.command("Linux", ADDRESS)).containsExactly("xdg-open", ADDRESS);
    assertThat(BrowserWindow.command("FreeBSD", ADDRESS)).startsWith("xdg-open");
    assertThat(BrowserWindow.command("Mac OS X", ADDRESS)).containsExactly("open", ADDRESS);
    assertThat(BrowserWindow.command("Windows 11", ADDRESS))
        .startsWith("rundll32")
        .endsWith(ADDRESS);
  }

  @Test
  void whereThereIsNoBrowserASentenceSaysSo() throws InterruptedException {
    LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    BrowserWindow.open(List.of("no-such-program", ADDRESS), told::add);
    BrowserWindow.open(List.of("false", ADDRESS), told::add);

    assertThat(told.poll(10, TimeUnit.SECONDS))
        .isEqualTo(
            "No browser could be opened (no-such-program was not found); open"
                + " http://localhost:8080 yourself.");
    assertThat(told.poll(10, TimeUnit.SECONDS))
        .isEqualTo(
            "No browser could be opened (false failed with 1); open http://localhost:8080"
                + " yourself.");
  }
}
