/*
 * There is one login page, ours. When a webapp would show its own (after signing out, or when a request was answered
 * with 401 because the session ended), the person is sent to ours instead.
 */
const appRoot = document.querySelector('base').getAttribute('app-root');
const loginPage = appRoot.replace(/\/camunda$/, '') + '/login';

let signedOut = false;

document.addEventListener(
  'click',
  event => {
    if (event.target.closest && event.target.closest('[ng-click="logout()"]')) {
      signedOut = true;
    }
  },
  true
);

function leaveForOurLogin() {
  if (/^#!?\/login\b/.test(window.location.hash)) {
    window.location.replace(loginPage + (signedOut ? '?logout' : '?expired'));
  }
}

window.addEventListener('hashchange', leaveForOurLogin);
leaveForOurLogin();
