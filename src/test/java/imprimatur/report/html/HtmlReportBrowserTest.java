package imprimatur.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import imprimatur.model.finding.CheckResult;
import imprimatur.report.Attacks;
import imprimatur.report.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page as Chromium draws it; passed over where there is none. */
class HtmlReportBrowserTest {
  /** Left behind: a browser goes on writing to its profile for a moment after its end. */
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.program().isPresent(), "no Chromium on the path");
    browser = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(CheckResult result) throws Exception {
    StringBuilder html = new StringBuilder();
    new HtmlReport().write(result, html);
    browser.complaints().clear();
    browser.requests().clear();
    Path file = Files.createTempFile(folder, "report", ".html");
    browser.open(Files.writeString(file, html));
  }

  private static String text(String selector) throws Exception {
    return browser.text(
        "[...document.querySelectorAll('%s')].map(e => e.innerText.trim()).join('|')"
            .formatted(selector));
  }

  private static String count(String selector) throws Exception {
    return browser.text("document.querySelectorAll('%s').length".formatted(selector));
  }

  @Test
  void a_page_opens_without_complaint_or_request_on_the_worst_finding() throws Exception {
    open(Results.mixed());
    assertThat(text("#detail h3 .badge")).isEqualTo("✖ BLOCK");
    assertThat(text("#shown")).isEqualTo("6 in all");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
  }

  @Test
  void words_that_differ_are_marked_on_both_sides() throws Exception {
    open(Results.blocked());
    assertThat(text(".reading mark")).isEqualTo("from|to|storms|Divers");
    assertThat(text(".source mark"))
        .isEqualTo("between|and|on|gales|Engineers who dived at low tide|on the quay");
  }

  @Test
  void a_click_on_either_side_shows_the_passage_on_the_other() throws Exception {
    open(Results.twoPassages());
    browser.text("document.querySelectorAll('.reading .passage')[1].click()");
    assertThat(browser.text("document.querySelector('.passage-card.active').dataset.number"))
        .isEqualTo("1");
    browser.text("document.querySelectorAll('.passage-card')[0].click()");
    assertThat(browser.text("document.querySelector('.reading .active').dataset.passages"))
        .isEqualTo("0");
    browser.press("n");
    assertThat(browser.text("document.querySelector('.reading .active').dataset.passages"))
        .isEqualTo("1");
  }

  @Test
  void the_keyboard_moves_searches_and_helps() throws Exception {
    open(Results.mixed());
    browser.press("j");
    assertThat(text("#detail h3 .badge")).isEqualTo("▲ REVIEW");
    browser.press("k");
    assertThat(text("#detail h3 .badge")).isEqualTo("✖ BLOCK");
    browser.press("/");
    browser.type("inside the limit");
    assertThat(text("#shown")).isEqualTo("1 of 6 shown");
    assertThat(text("#detail h3")).contains("Quotation inside the limit");
    browser.press("Escape");
    assertThat(text("#shown")).isEqualTo("6 in all");
    browser.press("?");
    assertThat(browser.text("document.getElementById('help').open")).isEqualTo("true");
  }

  @Test
  void filters_leave_what_they_name() throws Exception {
    open(Results.mixed());
    browser.text("document.querySelector('[data-kind=allow]').click()");
    assertThat(text(".row .badge").split("\\|", -1)).containsOnly("✔ ALLOW");
    browser.text("document.querySelector('[data-kind=allow]').click()");
    browser.text(
        "(() => { const rule = document.getElementById('rule'); rule.value = 'IMP-110'; rule.dispatchEvent(new Event('change')); })()");
    assertThat(text("#shown")).isEqualTo("1 of 6 shown");
  }

  @Test
  void passages_carry_language_and_direction() throws Exception {
    open(Results.scripts());
    assertThat(browser.text("document.querySelector('.reading .scroll').lang")).isEqualTo("zh");
    assertThat(browser.text("document.querySelector('.passage-card blockquote').lang"))
        .isEqualTo("zh");
    browser.press("j");
    assertThat(
            browser.text("getComputedStyle(document.querySelector('.reading .scroll')).direction"))
        .isEqualTo("rtl");
  }

  @Test
  void all_that_can_be_worked_has_a_name() throws Exception {
    open(Results.mixed());
    assertThat(
            browser.text(
                """
                [...document.querySelectorAll('button, input, select, a, [role=button], [role=listbox], [role=group], nav, dialog')]
                  .filter(e => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.textContent.trim()))
                  .map(e => e.outerHTML).join()
                """))
        .isEmpty();
    assertThat(
            browser.text("document.getElementById('list').getAttribute('aria-activedescendant')"))
        .isEqualTo("row-0");
    assertThat(browser.text("document.documentElement.lang")).isEqualTo("en");
    assertThat(count("h1")).isEqualTo("1");
  }

  @Test
  void hostile_text_stays_text_when_it_is_drawn_and_printed() throws Exception {
    for (String attack : (Iterable<String>) attacks()::iterator) {
      open(Results.hostile(attack));
      browser.text("dispatchEvent(new Event('beforeprint'))");
      assertThat(
              count("#detail :is(script, img, svg, iframe, style), #print :is(script, img, svg)"))
          .isEqualTo("0");
      assertThat(
              browser.text(
                  "[...document.querySelectorAll('a[href]')].every(a => /^(#|https?:)/.test(a.getAttribute('href')))"))
          .isEqualTo("true");
      assertThat(browser.text("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo("true");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static Stream<String> attacks() {
    return Attacks.all();
  }

  @Test
  void printing_shows_all_that_passes_the_filter() throws Exception {
    open(Results.mixed());
    browser.text("dispatchEvent(new Event('beforeprint'))");
    assertThat(count("#print article")).isEqualTo("6");
    browser.text("dispatchEvent(new Event('afterprint'))");
    assertThat(count("#print article")).isEqualTo("0");
  }
}
