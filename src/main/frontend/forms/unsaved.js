/*
 * What could not be saved because the session had ended stays in this window of the browser, until the same person opens
 * the task again. It goes with the window, and whoever else signs in here clears it away. A form is kept whole; what is
 * saved by itself, such as a leaf of a sheet, is kept by itself.
 */
const PREFIX = 'dudao-unsaved:';

const keyOf = (task, part) => PREFIX + task + (part === undefined ? '' : `:${part}`);

export function keep(person, task, unsaved, part) {
  try {
    sessionStorage.setItem(keyOf(task, part), JSON.stringify({ person, ...unsaved }));
  } catch (error) {
    console.error('What is not saved stays on the page only', error);
  }
}

export function forget(task, part) {
  sessionStorage.removeItem(keyOf(task, part));
}

/** The task is done: nothing of it is needed any more. */
export function forgetAll(task) {
  forget(task);
  keys().filter(key => key.startsWith(keyOf(task, ''))).forEach(key => sessionStorage.removeItem(key));
}

/** What this person left here of the task; what others left is gone afterwards. */
export function left(person, task, part) {
  for (const key of keys()) {
    if (JSON.parse(sessionStorage.getItem(key)).person !== person) {
      sessionStorage.removeItem(key);
    }
  }
  return JSON.parse(sessionStorage.getItem(keyOf(task, part)));
}

const keys = () => Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX));
