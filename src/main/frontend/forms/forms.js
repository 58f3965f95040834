/* What Tasklist and our own task page load: one renderer, so that a form looks and behaves the same in both. */
export { openTask } from './task.js';
