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
