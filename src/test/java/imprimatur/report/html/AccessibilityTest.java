package imprimatur.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import imprimatur.model.finding.CheckResult;
import imprimatur.report.Results;
import imprimatur.report.Written;
import imprimatur.report.overview.Overview;
import imprimatur.report.overview.OverviewHtml;
import imprimatur.report.overview.StoredRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages as axe-core judges them in Chromium: WCAG 2.1 A and AA and good practice, among them
 * contrast, names, roles, headings, landmarks and table heads; passed over where there is none.
 */
class AccessibilityTest {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private static final String FAULTS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
        .then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)
          + ' ' + n.any.map(a => a.message).join()).join(' | ')).join('\\n'))
      """;

  /** Tabs through the page: what comes after what, and whether one sees it. */
  private static final String UNSEEN_FOCUS =
      """
      [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        .filter(e => e.offsetParent !== null && !e.disabled)
        .filter(e => { e.focus(); const s = getComputedStyle(e);
          return document.activeElement === e && (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2); })
        .map(e => e.outerHTML.slice(0, 120)).join()
      """;

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static Browser browser;
  private static String axe;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.program().isPresent(), "no Chromium on the path");
    browser = new Browser(folder.resolve("profile"));
    try (InputStream in = AccessibilityTest.class.getResourceAsStream(AXE)) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(String html, String scheme) throws Exception {
    browser.media("screen", scheme);
    browser.open(Files.writeString(Files.createTempFile(folder, "page", ".html"), html));
    browser.add(axe);
  }

  private static String report(CheckResult result) {
    return Written.by(new HtmlReport(), result);
  }

  private static String overview() throws IOException {
    return OverviewHtml.of(
        Overview.of(
            List.of(
                new StoredRun("a.json", Results.mixed()),
                new StoredRun("b.json", Results.scripts()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void a_report_has_no_fault_on_any_of_its_findings(String scheme) throws Exception {
    open(report(Results.mixed()), scheme);
    for (int i = 0; i < 6; i++) {
      assertThat(browser.promised(FAULTS)).isEmpty();
      browser.press("j");
    }
    browser.press("?");
    assertThat(browser.promised(FAULTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void several_passages_and_scripts_have_no_fault(String scheme) throws Exception {
    open(report(Results.twoPassages()), scheme);
    browser.press("n");
    assertThat(browser.promised(FAULTS)).isEmpty();
    open(report(Results.scripts()), scheme);
    assertThat(browser.promised(FAULTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void an_overview_has_no_fault(String scheme) throws Exception {
    open(overview(), scheme);
    assertThat(browser.promised(FAULTS)).isEmpty();
  }

  @Test
  void the_focus_is_seen_wherever_it_goes() throws Exception {
    for (String page : List.of(report(Results.mixed()), overview())) {
      open(page, "light");
      browser.press("Tab"); // from now on the browser shows where the focus is
      assertThat(browser.text(UNSEEN_FOCUS)).isEmpty();
    }
  }

  @Test
  void the_printed_page_has_no_fault() throws Exception {
    open(report(Results.mixed()), "light");
    browser.text("dispatchEvent(new Event('beforeprint'))");
    browser.media("print", "light");
    assertThat(browser.promised(FAULTS)).isEmpty();
  }
}
