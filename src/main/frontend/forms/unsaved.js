/*
 * What could not be saved because the session had ended stays in this window of the browser, until the same person opens
 * the task again. It goes with the window, and whoever else signs in here clears it away.
 */
const PREFIX = 'dudao-unsaved:';

export function keep(person, task, unsaved) {
  try {
    sessionStorage.setItem(PREFIX + task, JSON.stringify({ person, ...unsaved }));
  } catch (error) {
    console.error('What is not saved stays on the page only', error);
  }
}

export function forget(task) {
  sessionStorage.removeItem(PREFIX + task);
}

/** What this person left here of the task; what others left is gone afterwards. */
export function left(person, task) {
  for (const key of Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX))) {
    if (JSON.parse(sessionStorage.getItem(key)).person !== person) {
      sessionStorage.removeItem(key);
    }
  }
  return JSON.parse(sessionStorage.getItem(PREFIX + task));
}
