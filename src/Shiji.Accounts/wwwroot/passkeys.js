// Asks the server what to pass to the device, and sends the form with what the device answered.
// Without this file, or where there are no passkeys, the forms stay hidden: password and code do the same.
const able = isSecureContext && window.PublicKeyCredential?.parseCreationOptionsFromJSON && !/^[\d.]+$|:/.test(location.hostname);
const words = {
  NotAllowedError: '没有完成：取消了，或者等得太久。请再按一次。',
  InvalidStateError: '这个设备上已经有本账号的通行密钥。',
  SecurityError: '这个网址不能用通行密钥，请用口令登录。',
};

function say(form, sentence) {
  const note = form.querySelector('[role=alert]');
  note.textContent = sentence;
  note.hidden = !sentence;
}

async function answer(form) {
  const sent = await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) });
  if (!sent.ok) return say(form, sent.status === 422 ? await sent.text() : '没有办成，请刷新这一页再试。');
  const options = await sent.json();
  const credential = form.dataset.make === undefined
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

for (const form of able ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async e => {
    e.preventDefault();
    const button = form.querySelector('button');
    say(form, '');
    button.disabled = true;
    try {
      await answer(form);
    } catch (error) {
      say(form, words[error.name] ?? '没有办成，请刷新这一页再试。');
    } finally {
      button.disabled = false;
    }
  });
}
if (able) document.querySelectorAll('[data-no-passkey]').forEach(note => { note.hidden = true; });
