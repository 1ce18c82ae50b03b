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

  /**
   * Says how far the work is where the number of things is not known, but the share done is.
   *
   * @param share between 0 and 1; 0 if it is not known
   */
  default void part(String activity, long done, double share) {
    at(activity, done, 0);
  }

  /** Nobody is told. */
  static Progress none() {
    return (activity, done, total) -> {};
  }
}
