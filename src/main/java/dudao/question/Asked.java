package dudao.question;

/**
 * Which leads of a question are wanted.
 *
 * @param question key of it
 * @param office code; empty for all that the person reads
 * @param kind name of a kind of case; empty for all
 * @param year in which it happened; 0 for all
 */
record Asked(String question, String office, String kind, int year) {}
