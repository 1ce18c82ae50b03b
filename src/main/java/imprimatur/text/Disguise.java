package imprimatur.text;

/** A way to write a word so that readers see it and machines do not. */
public enum Disguise {
  LOOK_ALIKES(
      0,
      "words are written with look-alike letters of other alphabets; they were read as what they"
          + " look like"),
  INVISIBLES(1, "words have invisible characters inside; they were read without them"),
  SPACED(2, "words are written with their letters set apart; they were read as words"),
  DIGITS(3, "words are written with digits for letters; they were read as what they look like"),
  STYLED(
      4, "words are written in mathematical or full-width letters; they were read as plain ones"),
  MARKED(5, "words are written under piles of combining marks; they were read without them");

  private final int place;
  private final String note;

  Disguise(int place, String note) {
    this.place = place;
    this.note = note;
  }

  /** What is said of words so disguised, after their number. */
  String note() {
    return note;
  }

  /** Its place among the bits of a word, and in tables. */
  int place() {
    return place;
  }

  int bit() {
    return 1 << place;
  }
}
