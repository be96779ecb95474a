// Every page works without this file; it only spares a reload, closes what was opened, and tells how fresh a figure is.
const frame = name => document.querySelector(`[data-frame="${CSS.escape(name)}"]`);
let turn = 0;

async function swap(address, name) {
  const old = frame(name), mine = ++turn;
  if (!old) return location.assign(address);
  old.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { 'X-Frame': name } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector(`[data-frame="${CSS.escape(name)}"]`);
    if (mine !== turn) return false;
    if (!answer.ok || !fresh) return location.assign(address);
    const focused = old.contains(document.activeElement) && document.activeElement;
    const words = focused && focused.textContent.trim();
    old.replaceWith(fresh);
    document.title = page.title || document.title;
    if (focused) {
      const again = [...fresh.querySelectorAll('a,button')].find(e => e.textContent.trim() === words) ?? fresh;
      if (again === fresh) fresh.tabIndex = -1;
      again.focus({ preventScroll: true });
    }
    ages(fresh);
    return true;
  } catch {
    return location.assign(address);
  }
}

const plain = e => e.button === 0 && !(e.ctrlKey || e.metaKey || e.shiftKey || e.altKey);

document.addEventListener('click', async e => {
  document.querySelectorAll('details.switch[open]').forEach(d => d.contains(e.target) || (d.open = false));
  const link = e.target.closest('a[href]');
  if (!link || !plain(e) || e.defaultPrevented || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
  const inside = link.closest('[data-frame]');
  if (!inside || link.pathname !== location.pathname || !link.search) return;
  e.preventDefault();
  if (await swap(link.href, inside.dataset.frame)) history.pushState({ frame: inside.dataset.frame }, '', link.href);
});

document.addEventListener('submit', async e => {
  const form = e.target, name = form.dataset.for;
  if (form.method !== 'get' || !name || !frame(name)) return;
  e.preventDefault();
  // Sorting may have changed inside the frame since the form was drawn.
  const now = new URLSearchParams(location.search);
  form.querySelectorAll('[data-kept]').forEach(i => { i.value = now.get(i.name) ?? i.value; });
  const address = new URL(form.action || location.href);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  if (await swap(address.href, name)) history.pushState({ frame: name }, '', address);
});

addEventListener('popstate', () => {
  if (document.querySelector('[data-frame]') && !location.hash) location.reload();
});

addEventListener('keydown', e => {
  if (e.key !== 'Escape') return;
  document.documentElement.classList.add('hush');
  document.querySelectorAll('details.switch[open]').forEach(d => { d.open = false; d.firstElementChild.focus(); });
  if (location.hash === '#menu') { history.replaceState(null, '', location.pathname + location.search); location.hash = 'main'; }
});
for (const kind of ['pointerover', 'focusin'])
  addEventListener(kind, () => document.documentElement.classList.remove('hush'), { passive: true });

function ages(root = document) {
  const words = new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' });
  root.querySelectorAll('.tip[data-at]').forEach(tip => {
    const minutes = Math.round((Date.parse(tip.dataset.at) - Date.now()) / 60000);
    tip.dataset.said ??= tip.textContent;
    if (minutes > -60 && minutes <= 0) tip.textContent = `${tip.dataset.said}，${words.format(minutes, 'minute')}`;
  });
}
ages();
setInterval(() => ages(), 60000);

// Where somebody stands is asked for only when they tick that it may be, and sent with that one tap.
document.querySelectorAll('[data-locate]').forEach(field => {
  if (!navigator.geolocation || !isSecureContext) return;
  field.hidden = false;
  const box = field.querySelector('[type=checkbox]'), put = (name, value) => { field.querySelector(`[name=${name}]`).value = value; };
  box.addEventListener('change', () => {
    if (!box.checked) return ['latitude', 'longitude', 'accuracy'].forEach(n => put(n, ''));
    navigator.geolocation.getCurrentPosition(
      at => { put('latitude', at.coords.latitude); put('longitude', at.coords.longitude); put('accuracy', at.coords.accuracy); },
      () => { box.checked = false; }, { enableHighAccuracy: true, timeout: 10000, maximumAge: 0 });
  });
});

// A tap where there is no network is kept in this telephone, and sent when there is one: the code seen proves when it was.
const kept = 'shiji-taps';
const taps = () => { try { return JSON.parse(localStorage.getItem(kept)) ?? []; } catch { return []; } };
const keep = list => list.length ? localStorage.setItem(kept, JSON.stringify(list)) : localStorage.removeItem(kept);

async function send() {
  for (const tap of taps()) {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(tap.path, { credentials: 'same-origin' })).text(), 'text/html');
      const token = page.querySelector('form [name=__RequestVerificationToken]')?.value;
      if (!token) return; // signed out meanwhile: it waits for the next visit
      const answer = await fetch(tap.path, { method: 'POST', body: new URLSearchParams({ ...tap.fields, late: '1', __RequestVerificationToken: token }) });
      if (answer.status >= 500) return;
      keep(taps().filter(t => t.fields.id !== tap.fields.id));
      tell(answer.ok ? `刚才没有网络时的${tap.fields.leaves === '1' ? '签退' : '签到'}已经补传。` : '刚才没有网络时的签到没有收下，请找负责人点名。');
    } catch { return; }
  }
}

function tell(words) {
  const note = document.createElement('p');
  note.className = 'callout waiting';
  note.setAttribute('role', 'status');
  note.textContent = words;
  (document.querySelector('#main') ?? document.body).prepend(note);
}

document.querySelectorAll('form[data-offline]').forEach(form => form.addEventListener('submit', e => {
  if (navigator.onLine) return;
  e.preventDefault();
  const fields = Object.fromEntries([...new FormData(form, e.submitter)].filter(([name]) => name !== '__RequestVerificationToken'));
  keep([...taps(), { path: location.pathname, fields }]);
  tell('现在没有网络。这一次已记在手机里，有网络时自动补传；请在一天之内打开本站。');
}));
addEventListener('online', send);
if (taps().length) send();
