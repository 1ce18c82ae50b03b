package imprimatur.gate;

import imprimatur.gate.project.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What is to be checked, and how.
 *
 * @param opening how the project is opened
 * @param only files and folders to which the check is confined; empty for all
 * @param listed the files to choose from, if they were listed
 * @param changedLines whether findings on lines that the change did not write are left out
 * @param asOf the day at whose end the corpus that is compared with stood; absent for now
 * @param threads documents checked at the same time
 * @param version of the program
 * @param now the time
 */
public record GateOptions(
    Project.Opening opening,
    List<Path> only,
    Optional<List<Path>> listed,
    boolean changedLines,
    Optional<LocalDate> asOf,
    int threads,
    String version,
    Instant now) {
  public GateOptions {
    only = List.copyOf(only);
    listed = listed.map(List::copyOf);
  }

  /** The day on which waivers must hold. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Always says the time of the check. */
  Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  /** Whether every document of the project is looked at. */
  boolean whole() {
    return only.isEmpty() && listed.isEmpty() && opening.changedSince().isEmpty();
  }
}
