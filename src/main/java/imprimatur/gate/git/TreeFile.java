package imprimatur.gate.git;

/**
 * A file of a commit.
 *
 * @param path below the top of the repository
 * @param object name of its content
 */
public record TreeFile(String path, String object) {}
