package dudao.identity;

/** A roster was read in. @param changes rows that were added or read differently */
public record RosterTaken(int changes) {}
