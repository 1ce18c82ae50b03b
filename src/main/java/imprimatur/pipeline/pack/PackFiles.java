package imprimatur.pipeline.pack;

import imprimatur.decide.PolicyData;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.cases.CaseReport;
import imprimatur.decide.cases.CaseSuite;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.drools.PackPin;
import imprimatur.decide.drools.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens rule packs, each only if its bytes are those that were pinned. Stateless. */
public final class PackFiles {
  private static final long MAX_BYTES = 64L << 20;

  private PackFiles() {}

  /** Where the bytes of a file come from. */
  public interface Bytes {
    /** All bytes of a file. */
    byte[] of(Path file) throws IOException;
  }

  /**
   * Opens the packs of a setting.
   *
   * @param setting pins, separated by commas
   * @param base what their paths are relative to
   * @throws IOException if one is missing, other than pinned, or no pack; the message says which
   */
  public static List<RulePack> open(String setting, Path base, Bytes bytes) throws IOException {
    List<RulePack> packs = new ArrayList<>();
    Set<String> rules = new HashSet<>();
    for (PackPin pin : pins(setting)) {
      Path file = base.resolve(pin.file());
      RulePack pack = pin.open(file.toString(), bytes.of(file));
      for (String rule : pack.rules()) {
        if (!rules.add(rule)) {
          throw new IOException("two rule packs have a rule '" + rule + "'; leave one out");
        }
      }
      packs.add(pack);
    }
    return List.copyOf(packs);
  }

  private static List<PackPin> pins(String setting) throws IOException {
    try {
      return PackPin.parse(setting);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The files that a setting names. */
  public static List<Path> files(String setting, Path base) throws IOException {
    return pins(setting).stream().map(pin -> base.resolve(pin.file())).toList();
  }

  /** The bytes of a file where it lies. */
  public static byte[] read(Path file) throws IOException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException(file + " is too large for a rule pack");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no rule pack " + file, e);
    }
  }

  /** Puts the cases of a pack to its rules, beside the program's. */
  public static CaseReport test(String where, RulePack pack, PolicyData data) {
    List<RuleInfo> own =
        DroolsPolicy.rules(List.of(pack)).stream()
            .filter(rule -> pack.rules().contains(rule.name()))
            .toList();
    return CaseSuite.run(where, pack.cases(), own, DroolsPolicy.of(data, List.of(pack)));
  }
}
