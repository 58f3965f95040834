package dudao.sheet;

/** The task has ended, is none of the person's, or its case has no sheet. */
class TaskGone extends RuntimeException {}
