package dudao.draft;

import java.time.Instant;

/**
 * 草稿: what a person has typed into the form of a task so far. Belongs to this person alone and ends with the task.
 *
 * @param version counts the times it was saved, so that a second window notices that it is not the only one
 * @param content the form's fields, as JSON
 */
record Draft(int version, String content, Instant savedAt) {}
