package dudao.evidence;

/** There may be something to scan. */
record ContentKept() {}
