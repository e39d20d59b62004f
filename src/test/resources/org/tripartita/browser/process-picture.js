// Draws a BPMN model as an SVG that stands alone: no script, no style element, no style attribute, no random name. Each
// element keeps data-element-id; the elements of a map that carry a step also say data-step.
async function draw(xml, sha256) {
  const viewer = new BpmnJS({ container: '#canvas' });
  await viewer.importXML(xml);
  const { svg } = await viewer.saveSVG();
  viewer.destroy();

  const model = new DOMParser().parseFromString(xml, 'text/xml');
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = picture.documentElement;

  root.querySelectorAll('.djs-hit, .djs-outline, .djs-dragger, .djs-bendpoints, .djs-segment-dragger').forEach(one => one.remove());
  nameMarkers(root);
  root.querySelectorAll('*').forEach(plain);
  unwrap(root);
  markSteps(root, model);

  const name = nameOf(model);
  const drawn = [...root.childNodes].map(serialise).join('\n').replace(/ xmlns(:\w+)?="[^"]*"/g, '');
  const [x, y, width, height] = root.getAttribute('viewBox').split(' ').map(Number);
  const box = [x - 4, y - 4, width + 8, height + 8].map(Math.round);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" role="img"`
    + ` data-model-sha256="${sha256}" font-family="'Source Sans 3', Arial, sans-serif" font-size="12" fill="#1d2a26">\n`
    + `<title>${escape(name)}</title>\n<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#fff"/>\n`
    + `${drawn}\n</svg>\n`;
}

function nameOf(model) {
  const named = [...model.getElementsByTagNameNS('*', 'participant'), ...model.getElementsByTagNameNS('*', 'process')];
  return (named.find(one => one.getAttribute('name')) || named[0]).getAttribute('name') || '';
}

// The viewer makes up names of arrow heads; they become arrow-1, arrow-2…
function nameMarkers(root) {
  const names = new Map();
  root.querySelectorAll('marker').forEach(marker => {
    names.set(marker.id, `arrow-${names.size + 1}`);
    marker.id = names.get(marker.id);
  });
  root.querySelectorAll('*').forEach(one => [...one.attributes].forEach(attribute => {
    const plainer = attribute.value.replace(/url\(["']?#([^"')]+)["']?\)/g, (all, id) => `url(#${names.get(id) || id})`);
    if (plainer !== attribute.value) {
      one.setAttribute(attribute.name, plainer);
    }
  }));
}

const DEFAULTS = {
  'font-family': () => true, 'font-size': value => value === '12px', 'font-weight': value => value === 'normal',
  'stroke-dasharray': value => value === 'none' || /^1e4, ?1$|^10000, ?1$/.test(value), 
  'fill-opacity': () => true, 'stroke-width': value => value === '1px',
};

// A style becomes attributes, so that the site's style sheet can have its say and no policy is in the way.
function plain(one) {
  const style = one.getAttribute('style') || '';
  one.removeAttribute('style');
  style.split(';').map(part => part.split(':').map(word => word && word.trim())).filter(([name, value]) => name && value)
    .filter(([name, value]) => !(DEFAULTS[name] && DEFAULTS[name](value)))
    .forEach(([name, value]) => one.setAttribute(name, value.replace(/px$/, '')));
  ['lineHeight', 'class', 'data-corners'].forEach(name => one.removeAttribute(name));
  [...one.attributes].forEach(attribute => {
    if (/^data-(?!element-id)/.test(attribute.name)) {
      one.removeAttribute(attribute.name);
    }
    else if (['fill', 'stroke'].includes(attribute.name)) {
      one.setAttribute(attribute.name, colour(attribute.value));
    }
    else if (attribute.name === 'transform' && /^matrix\(1[ ,]+0[ ,]+0[ ,]+1[ ,]/.test(attribute.value)) {
      const parts = attribute.value.slice(7, -1).split(/[ ,]+/).slice(4).map(round);
      one.setAttribute('transform', `translate(${parts.join(' ')})`);
    }
    else if (/^(d|points|x|y|width|height|cx|cy|r|rx|ry)$/.test(attribute.name)) {
      one.setAttribute(attribute.name, attribute.value.replace(/-?\d*\.\d+/g, round));
    }
  });
}

function round(value) {
  return String(Math.round(Number(value) * 10) / 10);
}

function colour(value) {
  return { black: '#1d2a26', white: '#fff', 'rgb(0, 0, 0)': '#1d2a26', 'rgb(255, 255, 255)': '#fff' }[value] || value;
}

// Groups that say nothing give way to what is in them.
function unwrap(root) {
  [...root.querySelectorAll('g')].reverse().filter(group => group.attributes.length === 0)
    .forEach(group => group.replaceWith(...group.childNodes));
  [...root.querySelectorAll('g')].filter(group => !group.hasChildNodes()).forEach(group => group.remove());
}

function markSteps(root, model) {
  [...model.getElementsByTagNameNS('*', 'callActivity')].forEach(call => {
    const step = [...call.getElementsByTagNameNS('*', 'property')].find(one => one.getAttribute('name') === 'step');
    const drawn = root.querySelector(`g[data-element-id="${call.id}"]`);
    if (step && drawn) {
      drawn.setAttribute('data-step', step.getAttribute('value'));
    }
  });
}

function serialise(node) {
  return new XMLSerializer().serializeToString(node);
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
