/*
 * Draws the forms of Tasklist with our renderer, in place of the one that Tasklist brings. The renderer is loaded with the
 * first form and not before: where it is missing or broken a form says so, and everything around it stays usable.
 */
const renderer = new URL('../../../../vendor/forms/forms.js', import.meta.url);
let attempts = 0;
let loaded;

/** A browser remembers what it could not load, so that the next attempt needs another address. */
async function load() {
  loaded ??= import(attempts++ === 0 ? renderer : `${renderer}?again=${attempts}`);
  try {
    return await loaded;
  } catch (error) {
    loaded = undefined;
    console.error('The form renderer cannot be loaded', error);
    throw new Error('表单组件没有载入，请检查网络后重新打开这项任务；其他操作不受影响。');
  }
}

/** @param form Tasklist's form controller: it has the buttons, and knows whether the task is claimed */
export function link(scope, place, form) {
  const isReadOnly = () => Boolean(form.getOptions().disableForm);
  let view;
  let drawn;

  scope.$watch('asynchronousFormKey', key => key.loaded && open(key.key), true);
  scope.$watch(isReadOnly, readOnly => view && (view.readOnly = readOnly));
  scope.$on('$destroy', () => leave());

  form.registerSaveHandler(() => view?.save());
  form.registerCompletionHandler(async done => {
    try {
      await view.handIn();
      done(null, {});
    } catch (error) {
      done(error);
    }
    scope.$applyAsync();
  });

  // This script may have come after Tasklist last looked.
  scope.$applyAsync();

  async function open(key) {
    leave();
    drawn = key;
    form.notifyFormValidated(false);
    try {
      const task = taskOf(key);
      const { openTask } = await load();
      const opened = await openTask({ place, task, readOnly: isReadOnly(), onDirty: dirty => form.notifyFormDirty(dirty) });
      if (drawn !== key) {
        opened.leave();
        return;
      }
      view = opened;
      view.readOnly = isReadOnly();
      form.notifyFormInitialized();
    } catch (error) {
      if (drawn === key) {
        form.notifyFormInitializationFailed(error);
      }
    }
  }

  function leave() {
    drawn = undefined;
    view?.leave();
    view = undefined;
  }
}

function taskOf(key) {
  const found = /\/task\/([^/]+)\/deployed-form/.exec(key);
  if (!found) {
    throw new Error('这里只能填写任务的表单。');
  }
  return decodeURIComponent(found[1]);
}
