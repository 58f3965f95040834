// The page of a task: opens its form with the same renderer as Tasklist, and claims, saves and hands in.
const page = document.querySelector('main.task');
const place = document.getElementById('form');
const actions = document.getElementById('act');
const claim = document.getElementById('claim');

let form;

/** One thing at a time: a button pressed twice does nothing twice. What went wrong the form says itself. */
async function act(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (failure) {
    console.error(failure);
  } finally {
    button.disabled = false;
  }
}

function onClick(button, work) {
  button?.addEventListener('click', () => act(button, work));
}

onClick(claim?.querySelector('button'), async () => {
  await form.claim();
  claim.hidden = true;
  actions.hidden = false;
});

onClick(actions.querySelector('[data-act="save"]'), () => form.save());

onClick(actions.querySelector('[data-act="hand-in"]'), async () => {
  await form.handIn();
  form.leave();
  place.hidden = true;
  actions.hidden = true;
  const done = document.getElementById('done');
  done.hidden = false;
  done.scrollIntoView({ block: 'nearest' });
});

try {
  const { openTask } = await import('../vendor/forms/forms.js');
  const held = page.dataset.held === 'true';
  form = await openTask({ place, task: page.dataset.task, readOnly: !held });
  actions.hidden = !held;
} catch (failure) {
  console.error(failure);
  claim?.remove();
  const problem = document.createElement('p');
  problem.className = 'message bad';
  problem.setAttribute('role', 'alert');
  problem.textContent = '表单没有载入，请检查网络后刷新页面再试。';
  place.replaceChildren(problem);
}
