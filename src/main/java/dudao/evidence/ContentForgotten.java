package dudao.evidence;

/** Exhibits are gone whose contents nobody else names. */
record ContentForgotten() {}
