/*
 * A form that took longer than the session lasted is not sent away: it stays on the page with all that was written and chosen,
 * until the same person has signed in again in another window.
 */
const root = new URL('../', import.meta.url);
const person = document.body.dataset.person;
const asking = new WeakSet();
const sending = new WeakSet();

/** Who is signed in now, and the token of this session; nobody where it has ended. */
async function session() {
  const answer = await fetch(new URL('session', root), {
    headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
    cache: 'no-store',
  });
  return answer.ok ? { token: answer.headers.get('X-CSRF-TOKEN'), ...(await answer.json()) } : undefined;
}

function element(name, attributes, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  made.append(...content);
  return made;
}

function forget(form) {
  form.previousElementSibling?.matches('.not-sent') && form.previousElementSibling.remove();
}

function keep(form, why) {
  const again = element('a', { class: 'button', href: new URL('login', root).href, target: '_blank' }, '重新登录');
  const notice = element('p', { class: 'message bad not-sent', role: 'alert', tabindex: '-1' }, why, ' ', again);
  form.before(notice);
  notice.focus();
}

async function ask(form, submitter) {
  let now;
  try {
    now = await session();
  } catch {
    // No answer at all: the browser says so better than we can.
    now = { login: person, token: form.elements._csrf.value };
  }
  forget(form);
  if (!now) {
    keep(form, '登录已失效，没有提交。您填写的内容还在这一页上，没有丢失；请重新登录，再回到这里提交。');
  } else if (now.login !== person) {
    keep(form, '没有提交：这个浏览器里现在登录的是另一个人。您填写的内容还在这一页上，请用原来的账号重新登录。');
  } else {
    form.elements._csrf.value = now.token;
    sending.add(form);
    form.requestSubmit(submitter);
  }
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute('method') !== 'post' || !form.elements._csrf || !person) {
    return;
  }
  if (sending.delete(form)) {
    return;
  }
  event.preventDefault();
  if (!asking.has(form)) {
    asking.add(form);
    ask(form, event.submitter).finally(() => asking.delete(form));
  }
});
