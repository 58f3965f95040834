// Draws two versions of a diagram beside each other, each with what it differs in marked; dragging one drags the other.
(() => {
  const KINDS = ['added', 'removed', 'changed', 'moved'];
  const viewers = [];

  async function draw(place) {
    const viewer = new BpmnJS({ container: place, zoomScroll: { enabled: false } });
    await viewer.importXML(place.parentElement.querySelector('textarea').value);
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    for (const kind of KINDS) {
      (place.dataset[kind] ?? '').split(' ').filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, `studio-${kind}`));
    }
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(Math.min(canvas.zoom() * 0.93, 1), 'auto');
    viewers.push(viewer);
    return viewer;
  }

  function together([one, other]) {
    let busy = false;
    const follow = (from, to) =>
      from.on('canvas.viewbox.changed', () => {
        if (!busy) {
          busy = true;
          to.get('canvas').viewbox(from.get('canvas').viewbox());
          busy = false;
        }
      });
    follow(one, other);
    follow(other, one);
  }

  Promise.all([...document.querySelectorAll('.studio-pair .diagram')].map(draw))
    .then(together)
    .catch((failure) => {
      document.querySelector('.studio-pair').textContent = '流程图没有载入，请刷新页面再试；差别见下面的文字。';
      console.error(failure);
    });
})();
