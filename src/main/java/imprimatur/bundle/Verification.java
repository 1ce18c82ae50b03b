package imprimatur.bundle;

import imprimatur.decide.drools.RulePack;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.JsonReport;
import imprimatur.report.diff.ReportDiff;
import imprimatur.report.stored.StoredReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether a bundle is as it was written, and whether its decision comes out again.
 *
 * @param seal hashes to be compared with what was noted elsewhere
 * @param files how many files it has
 * @param damage files that were altered, added or are missing, one a line
 * @param differences how the decision made again is another, one a line
 * @param notes what keeps the answer from being complete
 * @param stored what the report in the bundle says
 * @param again what comes out now; the stored result if nothing could be decided
 */
public record Verification(
    Bundle.Seal seal,
    int files,
    List<String> damage,
    List<String> differences,
    List<String> notes,
    CheckResult stored,
    CheckResult again) {
  public Verification {
    damage = List.copyOf(damage);
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
  }

  /** True if nothing was altered and the decision is the same to the byte. */
  public boolean same() {
    return damage.isEmpty() && differences.isEmpty();
  }

  /** Findings that the decision made again has, lacks or tells otherwise. */
  public ReportDiff diff() {
    return ReportDiff.between(stored, again);
  }

  /**
   * Verifies a bundle.
   *
   * @param noted the seal that it had when it was written, if somebody noted it
   * @param packs rule packs to decide with; they are code, so none is taken from a bundle
   * @throws BundleException if the file is no bundle, or none that should be read
   */
  public static Verification of(Path file, Optional<String> noted, List<RulePack> packs)
      throws IOException {
    try (BundleFile bundle = BundleFile.open(file)) {
      Map<String, Sealed> files = bundle.files();
      for (String needed : List.of(Paths.MANIFEST, Paths.SUMS, Paths.REPORT)) {
        if (!files.containsKey(needed)) {
          throw new BundleException(file + " is no bundle of evidence: it has no " + needed);
        }
      }
      return of(bundle, noted, packs);
    }
  }

  private static Verification of(BundleFile bundle, Optional<String> noted, List<RulePack> packs)
      throws IOException {
    Manifest manifest;
    CheckResult stored;
    try {
      manifest = Manifest.read(bundle.text(Paths.MANIFEST));
      stored = StoredReport.read(Paths.REPORT, bundle.text(Paths.REPORT));
    } catch (RuntimeException e) { // whatever the bytes led to
      throw new BundleException("the bundle cannot be read: " + e.getMessage(), e);
    }
    requirePacks(manifest, packs);
    Map<String, Sealed> files = bundle.files();
    Bundle.Seal seal =
        new Bundle.Seal(files.get(Paths.MANIFEST).sha256(), files.get(Paths.SUMS).sha256());
    List<String> differences = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    CheckResult again = again(bundle, manifest, stored, packs, differences, notes);
    List<String> damage = damage(bundle, manifest);
    if (noted.isPresent() && !noted.get().equalsIgnoreCase(seal.sums())) {
      damage.add("the seal is not the one that was noted, " + noted.get());
    }
    return new Verification(seal, files.size(), damage, differences, notes, stored, again);
  }

  private static void requirePacks(Manifest manifest, List<RulePack> packs) throws BundleException {
    Set<String> given = packs.stream().map(RulePack::digest).collect(Collectors.toSet());
    Set<String> decided =
        manifest.packs().stream().map(Manifest.Pack::sha256).collect(Collectors.toSet());
    if (!given.equals(decided)) {
      throw new BundleException(
          manifest.packs().isEmpty()
              ? "no rule packs decided in this bundle; leave --packs out"
              : "this was decided with rule packs; name just these by --packs: "
                  + manifest.packs().stream()
                      .map(Manifest.Pack::toString)
                      .collect(Collectors.joining(", ")));
    }
  }

  private static CheckResult again(
      BundleFile bundle,
      Manifest manifest,
      CheckResult stored,
      List<RulePack> packs,
      List<String> differences,
      List<String> notes)
      throws IOException {
    try {
      Again again = Again.of(bundle, manifest, stored, packs);
      notes.addAll(again.notes());
      differences.addAll(again.differences());
      if (!json(again.result()).equals(bundle.text(Paths.REPORT))) {
        differences.add("the decision made again is not the one of " + Paths.REPORT);
      }
      return again.result();
    } catch (BundleException | RuntimeException e) { // whatever the bytes led to
      differences.add("it could not be decided again: " + e.getMessage());
      return stored;
    }
  }

  private static String json(CheckResult result) throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonReport().write(result, out);
    return out.toString();
  }

  private static List<String> damage(BundleFile bundle, Manifest manifest) throws IOException {
    Map<String, Set<String>> wanted = new TreeMap<>();
    manifest.files().forEach(f -> hash(wanted, f.path(), f.sha256()));
    for (String line : bundle.text(Paths.SUMS).split("\n", -1)) {
      String[] parts = line.split("  ", 2);
      if (parts.length == 2) {
        hash(wanted, parts[1], parts[0]);
      }
    }
    List<String> damage = new ArrayList<>();
    wanted.forEach((path, hashes) -> compare(path, hashes, bundle.files(), damage));
    bundle.files().keySet().stream()
        .filter(path -> !wanted.containsKey(path) && !path.equals(Paths.SUMS))
        .forEach(path -> damage.add("added: " + path));
    return damage;
  }

  private static void hash(Map<String, Set<String>> wanted, String path, String hash) {
    wanted.computeIfAbsent(path, key -> new HashSet<>()).add(hash);
  }

  /** The two lists of hashes must agree with the file, and so with each other. */
  private static void compare(
      String path, Set<String> hashes, Map<String, Sealed> files, List<String> damage) {
    Sealed file = files.get(path);
    if (file == null) {
      damage.add("missing: " + path);
    } else if (!hashes.equals(Set.of(file.sha256()))) {
      damage.add("altered: " + path);
    }
  }
}
