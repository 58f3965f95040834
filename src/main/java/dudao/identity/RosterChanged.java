package dudao.identity;

/** 名录已变更: people, posts or passwords are no longer what they were. */
record RosterChanged() {}
