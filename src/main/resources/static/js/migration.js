// Shows two versions of a diagram beside each other: a step of the left one, then a step of the right one, and they belong together.
(() => {
  const words = (text = '') => text.split(' ').filter(Boolean);

  async function draw(place) {
    const answer = await fetch(place.dataset.side);
    if (!answer.ok) {
      throw new Error(`${place.dataset.side}: ${answer.status}`);
    }
    const viewer = new BpmnJS({ container: place, zoomScroll: { enabled: false } });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    const known = viewer.get('elementRegistry');
    words(place.dataset.current).filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'current'));
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(Math.min(canvas.zoom() * 0.93, 1), 'auto');
    return viewer;
  }

  const named = (element) => (element.businessObject.name || element.id).replace(/\s+/g, '');

  function tie(leg, was, becomes, said) {
    const key = `${leg.dataset.leg}:${was.id}`;
    const choice = document.getElementById(`map-${key}`);
    const value = `${key}=${becomes.id}`;
    if (choice) {
      if (![...choice.options].some((option) => option.value === value)) {
        said.textContent = `“${named(was)}”与“${named(becomes)}”类型不同，不能对应。`;
        return;
      }
      choice.value = value;
    } else {
      let own = leg.querySelector(`input[data-key="${CSS.escape(key)}"]`);
      if (!own) {
        own = document.createElement('input');
        own.type = 'hidden';
        own.name = 'map';
        own.dataset.key = key;
        leg.append(own);
      }
      own.value = value;
    }
    said.textContent = `“${named(was)}”对应“${named(becomes)}”。`;
  }

  async function open(leg) {
    const said = leg.querySelector('.chosen');
    const [was, becomes] = await Promise.all([...leg.querySelectorAll('[data-side]')].map(draw));
    let picked = null;
    const mark = (viewer, element, marker) => {
      viewer.get('elementRegistry').forEach((other) => viewer.get('canvas').removeMarker(other, marker));
      viewer.get('canvas').addMarker(element, marker);
    };
    was.on('element.click', ({ element }) => {
      if (element.type === 'label' || !element.parent) {
        return;
      }
      picked = element;
      mark(was, element, 'picked');
      said.textContent = `已选“${named(element)}”，请在右图点对应的步骤。`;
    });
    becomes.on('element.click', ({ element }) => {
      if (!picked || !element.parent) {
        said.textContent = '请先在左图点一个步骤。';
        return;
      }
      mark(becomes, element, 'picked');
      tie(leg, picked, element, said);
      picked = null;
    });
  }

  for (const leg of document.querySelectorAll('.side-by-side')) {
    const tell = () => open(leg).catch((failure) => {
      leg.querySelector('.chosen').textContent = '流程图没有载入，请刷新页面再试；也可以直接在上表中选择。';
      console.error(failure);
    });
    if (leg.open) {
      tell();
    } else {
      const once = () => {
        leg.removeEventListener('toggle', once);
        tell();
      };
      leg.addEventListener('toggle', once);
    }
  }
})();
