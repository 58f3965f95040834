/* The page around an editor: its buttons, its state, and how it is left. */
export const page = document.querySelector('main.studio-editor');
export const at = name => page.querySelector(`[data-studio="${name}"]`);
export const onClick = (name, act) => at(name)?.addEventListener('click', act);

export const status = at('status');

/** Runs the editor, or says why there is none. */
export function begin(open) {
  open().then(
    () => (page.dataset.ready = 'true'),
    failure => {
      console.error(failure);
      status.textContent = `编辑器没有载入：${failure.message}`;
      status.classList.add('bad');
    }
  );
}

/** One check at a time, of what is drawn now, saved or not. */
export function checkWith({ house, read, findings, before }) {
  onClick('check', async ({ target }) => {
    before?.();
    target.disabled = true;
    try {
      findings.show((await house.check(await read())).findings, '没有意见，可以提交。');
    } catch (refused) {
      findings.say(refused.message);
    } finally {
      target.disabled = false;
    }
  });
}

/** What is handed in is what is seen: saved first, with the version it then has. */
export function leaveBy(name, saving) {
  const form = at(name);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (await saving.flush()) {
      form.elements.version.value = saving.version;
      saving.stop();
      form.submit();
    }
  });
}
