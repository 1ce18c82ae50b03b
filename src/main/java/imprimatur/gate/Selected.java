package imprimatur.gate;

import imprimatur.gate.git.Change;
import java.util.Optional;

/**
 * A document that is to be checked.
 *
 * @param path below the top of the project
 * @param change how it changed, if only what changed is looked at
 */
record Selected(String path, Optional<Change> change) {}
