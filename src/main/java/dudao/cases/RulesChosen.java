package dudao.cases;

/** An office has chosen the rules of its cases to come. */
public record RulesChosen(Jurisdictions.Choice choice) {}
