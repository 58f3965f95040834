package dudao.cases;

/** A field was handed in anew, and what stood there before is kept. */
public record FieldChanged(FieldChange change) {}
