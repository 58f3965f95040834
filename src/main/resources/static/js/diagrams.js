// Draws the diagrams of a case file, each when it is first opened, with the elements marked that the case has reached.
(() => {
  // An empty list leaves no attribute behind.
  const words = (text = '') => text.split(' ').filter(Boolean);

  function button(label, sign, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.title = label;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  }

  async function draw(place) {
    const answer = await fetch(place.dataset.bpmn);
    if (!answer.ok) {
      throw new Error(`${place.dataset.bpmn}: ${answer.status}`);
    }
    const viewer = new BpmnJS({ container: place, zoomScroll: { enabled: false } });
    await viewer.importXML(await answer.text());

    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const mark = (ids, marker) => words(ids).filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(place.dataset.passed, 'passed');
    mark(place.dataset.brokenOff, 'broken-off');
    mark(place.dataset.current, 'current');
    mark(place.dataset.longest, 'longest');

    // As high as the drawing needs at full width, within reason: a phone would show it too small to read, so that it is dragged.
    const watermark = 40;
    const drawing = canvas.viewbox().inner;
    const scale = Math.max(Math.min(place.clientWidth / (drawing.width + 40), 1), 0.5);
    place.style.height = `${Math.round(Math.min(Math.max((drawing.height + 40) * scale, 140), 600)) + watermark}px`;
    canvas.resized();
    const whole = () => {
      canvas.zoom('fit-viewport', 'auto');
      canvas.zoom(Math.min(canvas.zoom() * 0.93, 1), 'auto');
      canvas.scroll({ dx: 0, dy: -watermark / 2 });
    };
    whole();
    if (canvas.zoom() < 0.5) {
      canvas.zoom(0.5);
      const here = words(place.dataset.current).map((id) => elements.get(id)).find(Boolean);
      if (here) {
        canvas.scrollToElement(here, 20);
      }
    }

    const controls = document.createElement('div');
    controls.className = 'controls';
    controls.append(
      button('放大', '＋', () => viewer.get('zoomScroll').stepZoom(1)),
      button('缩小', '－', () => viewer.get('zoomScroll').stepZoom(-1)),
      button('显示全图', '全图', whole),
    );
    place.after(controls);
  }

  function drawOrTell(place) {
    draw(place).catch((failure) => {
      place.textContent = '流程图没有载入，请刷新页面再试；当前位置见上面的文字。';
      console.error(failure);
    });
  }

  for (const place of document.querySelectorAll('[data-bpmn]')) {
    const details = place.closest('details');
    if (details.open) {
      drawOrTell(place);
    } else {
      const once = () => {
        details.removeEventListener('toggle', once);
        drawOrTell(place);
      };
      details.addEventListener('toggle', once);
    }
  }
})();
