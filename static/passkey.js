// Passkeys, where the browser has them. Without this script, or where it fails, the code by e-mail works all the same.
(() => {
  const named = !/^(\d+\.){3}\d+$|^\[/.test(location.hostname);
  if (!window.PublicKeyCredential || !window.isSecureContext || !named) return;
  for (const note of document.querySelectorAll('[data-passkey-cannot]')) note.hidden = true;

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const ids = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

  async function ask(method, at, body) {
    const answer = await fetch(at, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const value = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(value.code), { shown: value.message });
    return value;
  }

  async function add(options) {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: ids(options.excludeCredentials),
      },
    });
    return describe(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    });
  }

  async function signIn(options) {
    const made = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: ids(options.allowCredentials) },
    });
    const { authenticatorData, signature, userHandle } = made.response;
    return describe(made, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    });
  }

  const describe = (made, response) => ({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    clientExtensionResults: {},
    response: { clientDataJSON: text(made.response.clientDataJSON), ...response },
  });

  for (const place of document.querySelectorAll('[data-passkey]')) {
    const { passkey, at, next, present } = place.dataset;
    const button = place.querySelector('[data-passkey-go]');
    const error = place.querySelector('[data-passkey-error]');
    const failed = error.textContent;
    place.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      error.hidden = true;
      try {
        const { options, secret } = await ask('POST', at, {});
        const response = await (passkey === 'add' ? add(options) : signIn(options));
        const { location: to } = await ask('PUT', at, { secret, response, next });
        location.assign(to);
      } catch (caught) {
        // The device knows before we do that it holds a passkey of this account already.
        const held = caught.name === 'InvalidStateError' ? present : undefined;
        error.textContent = caught.shown || held || failed;
        error.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
