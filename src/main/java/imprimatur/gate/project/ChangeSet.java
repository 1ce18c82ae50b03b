package imprimatur.gate.project;

import imprimatur.gate.git.Change;
import imprimatur.gate.git.GitException;
import imprimatur.gate.git.GitRepository;
import java.util.List;
import java.util.Optional;

/**
 * What a branch brings.
 *
 * @param base the commit at which it left the branch that it goes to
 * @param changes from there to the working tree
 * @param trusted the commit whose policy holds
 * @param trustedName what the user calls that commit
 */
public record ChangeSet(String base, List<Change> changes, String trusted, String trustedName) {
  public ChangeSet {
    changes = List.copyOf(changes);
  }

  /**
   * What is new since the working tree left {@code ref}.
   *
   * @param trusted whose policy holds; without it that of {@code ref}
   * @throws GitException if one of them is not known, or the history does not reach back
   */
  public static ChangeSet since(GitRepository repository, String ref, Optional<String> trusted)
      throws GitException {
    String base = repository.mergeBase(repository.commit(ref));
    String name = trusted.orElse(ref);
    return new ChangeSet(base, repository.changesSince(base), repository.commit(name), name);
  }
}
