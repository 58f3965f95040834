package dudao.indicator;

/**
 * One of the values a leaf can have.
 *
 * @param label as people read it
 */
public record Choice(String value, String label) {}
