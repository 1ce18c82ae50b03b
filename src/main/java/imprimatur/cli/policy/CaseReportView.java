package imprimatur.cli.policy;

import imprimatur.decide.cases.CaseReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the cases say of the rules, in lines and as values. */
final class CaseReportView {
  private CaseReportView() {}

  /** One line for each thing that is wrong, and a last one that sums up. */
  static List<String> lines(CaseReport report) {
    List<String> lines = new ArrayList<>();
    report.failures().forEach(f -> lines.add(f.file() + ": " + String.join("; ", f.differences())));
    lines.addAll(report.unproven());
    lines.add(report.cases() + " cases of " + report.rules() + " rules: " + outcome(report));
    return lines;
  }

  private static String outcome(CaseReport report) {
    if (report.allPass()) {
      return "all pass";
    }
    List<String> wrong = new ArrayList<>();
    int failing = report.failures().size();
    if (failing > 0) {
      wrong.add(failing == 1 ? "1 fails" : failing + " fail");
    }
    int missing = report.unproven().size();
    if (missing > 0) {
      wrong.add(missing + " missing");
    }
    return String.join(", ", wrong);
  }

  static Map<String, Object> values(CaseReport report) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("cases", report.cases());
    values.put("rules", report.rules());
    values.put("allPass", report.allPass());
    values.put("failures", report.failures().stream().map(CaseReportView::failure).toList());
    values.put("unproven", report.unproven());
    return values;
  }

  private static Map<String, Object> failure(CaseReport.Failure failure) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", failure.file());
    values.put("differences", failure.differences());
    return values;
  }
}
