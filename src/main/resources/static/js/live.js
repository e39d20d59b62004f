// The page of a session follows what the others do. Without this file it is reloaded by hand and its forms work alike.
const page = document.querySelector('main.live');
const byId = (id) => document.getElementById(id);
const feed = page.dataset.feed;
const SILENCE_MS = 35000;
const POLL_MS = 4000;
const STREAM_AGAIN_MS = 30000;
// Says that no browser asks for a page: what a script asks for is no place to come back to after the login.
const SCRIPT = { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' };
let over = false, source, version, poll, watchdog, refreshing, told = 0, answered = 0, heard = Date.now();

function say(state) {
  const line = byId('conexion');
  if (line.dataset.now !== state) {
    line.dataset.now = state;
    line.textContent = line.dataset[state];
  }
}

// Replaces a part of the page and gives the focus back to the control that had it.
function replace(part, fresh) {
  const focused = part.contains(document.activeElement) ? document.activeElement.id : null;
  part.replaceWith(fresh);
  if (focused && byId(focused)) {
    byId(focused).focus({ preventScroll: true });
  } else if (focused) {
    const heading = fresh.querySelector('[tabindex="-1"]');
    if (heading) heading.focus({ preventScroll: true });
  }
}

function show(html) {
  told++;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  for (const id of ['ahora', 'mesa']) {
    const part = fresh.getElementById(id);
    if (part && part.outerHTML !== byId(id).outerHTML) replace(byId(id), document.importNode(part, true));
  }
  const summary = byId('ahora').dataset.summary;
  if (byId('resumen').textContent !== summary) byId('resumen').textContent = summary;
  forget();
  refreshIfNeeded();
}

// A confirmation goes with the step in which it was given; what ended a step is confirmed through the pause after it and in the next.
function forget() {
  const line = document.querySelector('#aviso[data-step]'), step = byId('ahora').dataset.step;
  if (!line || line.dataset.step === step) return;
  if (line.dataset.step.startsWith('BETWEEN')) {
    line.dataset.step = step;
    return;
  }
  const heading = line === document.activeElement && byId('panel').querySelector('[tabindex="-1"]');
  line.remove();
  if (heading) heading.focus({ preventScroll: true });
}

function differs() {
  const panel = byId('panel').dataset, now = byId('ahora').dataset;
  if (panel.step !== now.step) return true;
  if (panel.people !== undefined && panel.people !== now.people) return true;
  const chair = panel.seat && document.querySelector('#mesa [data-seat="' + panel.seat + '"]');
  return Boolean(chair) && chair.dataset.presence !== panel.presence;
}

// What somebody has written and not sent is never taken away.
function writing() {
  const panel = byId('panel');
  return [...panel.querySelectorAll('textarea, input[type=text], input[type=date]')].some((field) => field.value !== field.defaultValue)
    || [...panel.querySelectorAll('option')].some((option) => option.selected && option.value && !option.defaultSelected);
}

// Whoever is no longer logged in is told so; logging in leads back here, and until then what was written stays.
function loggedOut(answer) {
  if (over || !answer.redirected || !new URL(answer.url).pathname.endsWith('/login')) return over;
  over = true;
  if (source) source.close();
  stopPolling();
  clearInterval(watchdog);
  byId('conexion').textContent = '';
  const words = byId('avisos').dataset, line = document.createElement('p'), way = document.createElement('a');
  line.className = 'notice';
  line.id = 'aviso';
  line.tabIndex = -1;
  line.setAttribute('role', 'alert');
  way.href = location.pathname;
  way.textContent = words.enter;
  line.append(words.ended + ' ', way);
  byId('avisos').replaceChildren(line);
  line.focus({ preventScroll: false });
  return true;
}

function refreshIfNeeded() {
  if (over || refreshing || !differs()) return;
  if (writing()) {
    notice(byId('panel').dataset.changed);
    return;
  }
  refreshing = true;
  setTimeout(refresh, Math.random() * 400);
}

function refresh() {
  const asked = told, before = answered;
  fetch(location.pathname, { headers: SCRIPT })
    .then((answer) => !loggedOut(answer) && answer.ok && !answer.redirected ? answer.text() : null)
    .then((html) => {
      if (html && !writing() && before === answered) {
        const fresh = new DOMParser().parseFromString(html, 'text/html');
        keepChoices(fresh.getElementById('panel'));
        take(fresh, ['panel'], asked);
        forget();
      }
    })
    .catch(() => say('off'))
    .finally(() => {
      refreshing = false;
      if (asked !== told) refreshIfNeeded();
    });
}

// What somebody has chosen and not sent stays chosen as long as the session asks the same.
function keepChoices(fresh) {
  if (!fresh || fresh.dataset.step !== byId('panel').dataset.step) return;
  for (const chosen of byId('panel').querySelectorAll('input:checked')) {
    const same = chosen.id && fresh.querySelector('#' + CSS.escape(chosen.id));
    if (same && !chosen.defaultChecked) same.checked = true;
  }
  for (const open of byId('panel').querySelectorAll('details[open]')) {
    const same = fresh.querySelector('#' + CSS.escape(open.id));
    if (same) same.open = true;
  }
}

// What all see is taken from an answer only if nothing newer was told while it was on its way.
function take(fresh, parts, asked) {
  for (const id of asked === told ? [...parts, 'ahora', 'mesa'] : parts) {
    const part = fresh.getElementById(id);
    if (part) replace(byId(id), document.importNode(part, true));
  }
}

function notice(text) {
  if (byId('avisos').textContent.trim() === text) return;
  const line = document.createElement('p');
  line.className = 'notice';
  line.setAttribute('role', 'status');
  line.textContent = text;
  byId('avisos').replaceChildren(line);
}

// A form is sent without leaving the page; where that fails the browser sends it as it always could.
page.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.plain || !window.fetch) return;
  event.preventDefault();
  const buttons = [...form.querySelectorAll('button')];
  buttons.forEach((button) => { button.setAttribute('aria-disabled', 'true'); });
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  const asked = told;
  const button = event.submitter;
  fetch(button && button.hasAttribute('formaction') ? button.formAction : form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: SCRIPT })
    .then((answer) => answer.text().then((html) => {
      if (loggedOut(answer)) {
        free(form, buttons);
        return;
      }
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      if (!fresh.querySelector('main.live')) {
        location.assign(location.pathname);
        return;
      }
      take(fresh, ['avisos', 'panel'], asked);
      byId('resumen').textContent = byId('ahora').dataset.summary;
      answered++;
      forget();
      const line = byId('aviso');
      if (line) line.focus({ preventScroll: false });
      refreshIfNeeded();
    }))
    .catch(() => {
      free(form, buttons);
      form.dataset.plain = 'yes';
      form.requestSubmit(button);
    });
});

// The form may be sent once more.
function free(form, buttons) {
  delete form.dataset.sending;
  buttons.forEach((button) => button.removeAttribute('aria-disabled'));
}

function listen() {
  if (over) return;
  if (!window.EventSource) {
    startPolling();
    return;
  }
  source = new EventSource(feed);
  source.addEventListener('open', () => { heard = Date.now(); stopPolling(); say('on'); refreshIfNeeded(); });
  source.addEventListener('estado', (event) => { heard = Date.now(); version = event.lastEventId; show(event.data); });
  source.addEventListener('latido', () => { heard = Date.now(); });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      startPolling();
      setTimeout(again, STREAM_AGAIN_MS);
    } else {
      say('off');
    }
  });
}

function again() {
  if (source) source.close();
  listen();
}

function startPolling() {
  if (over) return;
  say('poll');
  ask();
  if (!poll) poll = setInterval(ask, POLL_MS);
}

function stopPolling() {
  clearInterval(poll);
  poll = null;
}

function ask() {
  if (over) return;
  fetch(feed, { headers: version ? { ...SCRIPT, 'If-None-Match': '"' + version + '"' } : SCRIPT, cache: 'no-store' })
    .then((answer) => {
      if (loggedOut(answer) || answer.status !== 200 || answer.redirected) return null;
      version = (answer.headers.get('ETag') || '').replace(/^W\/|"/g, '');
      return answer.text();
    })
    .then((html) => { if (html) show(html); })
    .catch(() => say('off'));
}

// A connection that went silent is dead though nobody said so; a page that comes back to the front asks at once.
watchdog = setInterval(() => {
  if (source && !poll && Date.now() - heard > SILENCE_MS) {
    heard = Date.now();
    say('off');
    again();
  }
}, 5000);
window.addEventListener('online', again);
document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });
window.addEventListener('pagehide', () => { clearInterval(watchdog); if (source) source.close(); });
byId('resumen').textContent = byId('ahora').dataset.summary;
// What the address says was done is said once: loading the page again does not say it of another step.
if (location.search) history.replaceState(null, '', location.pathname);
listen();
