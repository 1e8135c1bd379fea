// The map in its panel: zoom, the frame around what the cursor is in, and clicks.
// @ts-check
(() => {
  const vscode = acquireVsCodeApi();
  const view = /** @type {HTMLElement} */ (document.getElementById('map'));
  const note = /** @type {HTMLElement} */ (document.getElementById('note'));
  const paper = document.createElement('div');
  paper.id = 'paper';
  const at = document.createElement('div');
  at.id = 'at';
  const under = document.createElement('div');
  under.id = 'under';
  view.append(paper);

  let map;
  /** The width of the picture in its own units. */
  let wide = 1;
  /** The width of the paper in pixels; none as long as it is that of the panel. */
  let zoom = vscode.getState()?.zoom;
  let current;

  const size = () => {
    if (map) {
      paper.style.width = zoom === undefined ? '100%' : `${wide * zoom}px`;
      frame(at, current);
    }
  };
  const scale = () => (map ? paper.clientWidth / wide : 1);

  const frame = (element, place) => {
    element.style.display = place ? 'block' : 'none';
    if (place) {
      const by = scale();
      const { x, y, width: w, height: h } = place.bounds;
      Object.assign(element.style, {
        left: `${x * by}px`, top: `${y * by}px`, width: `${w * by}px`, height: `${h * by}px`,
      });
    }
  };

  const placeAt = event => {
    if (!map) return undefined;
    const box = paper.getBoundingClientRect();
    const x = (event.clientX - box.left) / scale();
    const y = (event.clientY - box.top) / scale();
    const inside = ({ bounds: b }) => x >= b.x && x <= b.x + b.width && y >= b.y && y <= b.y + b.height;
    return map.touchpoints.filter(inside).at(-1);
  };

  const zoomBy = factor => {
    zoom = Math.min(4, Math.max(0.1, (zoom ?? scale()) * factor));
    vscode.setState({ ...vscode.getState(), zoom });
    size();
  };
  document.getElementById('in').addEventListener('click', () => zoomBy(1.25));
  document.getElementById('out').addEventListener('click', () => zoomBy(0.8));
  document.getElementById('fit').addEventListener('click', () => {
    zoom = undefined;
    vscode.setState({ ...vscode.getState(), zoom });
    size();
  });
  view.addEventListener('wheel', event => {
    if (event.ctrlKey) {
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }
  }, { passive: false });

  paper.addEventListener('click', event => {
    const place = placeAt(event);
    // A link in the map is followed by the editor itself.
    if (place && !event.target.closest('a')) vscode.postMessage({ type: 'go', id: place.id });
  });
  paper.addEventListener('mousemove', event => {
    const place = placeAt(event);
    frame(under, place === current ? undefined : place);
    paper.title = place ? `Go to ${place.title}` : '';
  });
  paper.addEventListener('mouseleave', () => frame(under, undefined));
  new ResizeObserver(size).observe(view);

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'map') {
      map = data.map;
      vscode.setState({ ...vscode.getState(), uri: data.uri });
      // The server writes texts escaped and nothing that runs; the page's policy lets no script in either.
      paper.innerHTML = map.svg;
      paper.append(under, at);
      wide = paper.querySelector('svg')?.viewBox.baseVal.width || 1;
      view.classList.remove('stale');
      note.textContent = '';
      current = map.touchpoints.find(place => place.id === current?.id);
      size();
    } else if (data.type === 'stale') {
      view.classList.add('stale');
      note.textContent = data.none ? 'There is no map yet: the file has mistakes.' : 'The map of before: the file has mistakes.';
    } else if (data.type === 'at') {
      const before = current;
      current = map?.touchpoints.find(place => place.id === data.id);
      frame(at, current);
      if (current && current !== before && data.scroll) {
        at.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'smooth' });
      }
    }
  });
  vscode.postMessage({ type: 'ready' });
})();
