package dudao.evidence;

/** An exhibit was handed in. */
public record ExhibitAdded(Exhibit exhibit) {}
