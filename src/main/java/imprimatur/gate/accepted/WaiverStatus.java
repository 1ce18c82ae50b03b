package imprimatur.gate.accepted;

/** How a waiver stands on a day. */
public enum WaiverStatus {
  HOLDS,
  /** It holds, but for no more than {@link Acceptance#SOON_DAYS} days. */
  ENDS_SOON,
  ENDED
}
