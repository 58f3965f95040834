// 在图上逐步试走: a draft's drawing with tokens that whoever looks at it moves; nothing is sent anywhere.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import simulation from 'bpmn-js-token-simulation/lib/viewer';

async function show(place) {
  const answer = await fetch(place.dataset.bpmn);
  if (!answer.ok) {
    throw new Error(`${place.dataset.bpmn}: ${answer.status}`);
  }
  const viewer = new NavigatedViewer({ container: place, additionalModules: [simulation] });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  // The buttons stand beside the drawing, not on its beginning.
  canvas.zoom(Math.min(canvas.zoom() * 0.86, 1), 'auto');
  viewer.get('toggleMode').toggleMode(true);
}

document.querySelectorAll('[data-simulation]').forEach((place) => {
  show(place).catch((failure) => {
    place.textContent = '流程图没有画出来，请刷新页面；仍然不行的，请看流程说明。';
    throw failure;
  });
});
