/*
 * The webapps draw some labels once and at their start, whether the words have come by then or not, and after an update
 * they show the former words once more. So the words are put where a webapp looks first, before it starts.
 */
const appRoot = document.querySelector('base').getAttribute('app-root');

export async function haveReady(app) {
  const folder = `${appRoot}/app/${app}/locales/`;
  const answer = await fetch(`${folder}zh.json`);
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  kept[`${folder}_locales_data_zh_${window.bust}`] = JSON.stringify(await answer.json());
  window.localStorage.setItem('camunda-web', JSON.stringify(kept));
}
