package imprimatur.pipeline;

/** Told how far a long work has come. Called from one thread at a time; must not throw. */
@FunctionalInterface
public interface Progress {
  /**
   * Says how far the work is; a call with 0 of 0 announces something else, such as a wait.
   *
   * @param activity what is being done, for the user: {@code taking in articles}
   * @param done how many of {@code total} are done
   * @param total 0 if it is not known
   */
  void at(String activity, long done, long total);

  /** Nobody is told. */
  static Progress none() {
    return (activity, done, total) -> {};
  }
}
