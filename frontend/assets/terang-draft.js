/*
 * <terang-draft name="…">: keeps what is being typed in this browser until it is sent.
 *
 *   name        which draft
 *   scope       "session" keeps it in this tab only (for what nobody else at this computer may find), else 30 days
 *   keep(json)  remembers more of it, from the server
 *   forget()    it has been sent
 *   follower()  a random token of this browser, made when first asked for: following twice counts once
 *
 * Whatever stands in a field marked data-draft="key" is kept with every keystroke, without the server, so that a lost
 * connection loses nothing. Event: "found" with detail {json}, once, json null if there is none.
 *
 * window.Terang.forgetDrafts(): whoever was here leaves a computer that others use too. What was typed and not sent, by
 * citizens and at the desk, is gone, and this page, which is about to be left, keeps nothing any more. Settings stay.
 */
const DAYS = 30;
const DRAFTS = /^terang\.(desk\.)?draft\b/;
let left = false;

function forgetDrafts() {
  left = true;
  for (const name of ['sessionStorage', 'localStorage']) {
    try {
      const store = window[name];
      Object.keys(store).filter(key => DRAFTS.test(key)).forEach(key => store.removeItem(key));
    } catch { /* a forbidden store holds nothing */ }
  }
}

window.Terang = {...window.Terang, forgetDrafts};

class TerangDraft extends HTMLElement {
  /* Where nothing may be stored it lasts as long as the page. */
  static #nameless = crypto.getRandomValues(new Uint32Array(4)).join('-');

  #typed = {};
  #onInput = event => this.#input(event);

  static observedAttributes = ['scope'];

  connectedCallback() {
    document.addEventListener('input', this.#onInput);
    if (this.getAttribute('scope') === 'session') {
      this.#settle(); // Never the other way here: whether a draft found in this tab may leave it, the server says later.
    }
    const json = this.#read();
    setTimeout(() => this.dispatchEvent(new CustomEvent('found', {detail: {json}})));
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.#onInput);
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) {
      this.#settle();
    }
  }

  /* What was kept under the other scope, in this page or an earlier one, comes along and leaves nothing behind. */
  #settle() {
    const [from, to] = this.getAttribute('scope') === 'session' ? [this.#long, this.#short] : [this.#short, this.#long];
    const json = from?.getItem(this.#key);
    if (json) {
      to?.setItem(this.#key, json);
      from.removeItem(this.#key);
    }
  }

  keep(json) {
    this.#write({...JSON.parse(this.#read() ?? '{}'), ...JSON.parse(json), ...this.#typed});
  }

  forget() {
    this.#typed = {};
    this.#short?.removeItem(this.#key);
    this.#long?.removeItem(this.#key);
  }

  follower() {
    try {
      const token = localStorage.getItem('terang.follower') ?? TerangDraft.#nameless;
      localStorage.setItem('terang.follower', token);
      return token;
    } catch {
      return TerangDraft.#nameless;
    }
  }

  #input(event) {
    const field = event.target.closest?.('[data-draft]');
    if (field) {
      this.#typed[field.dataset.draft] = event.target.value;
      this.keep('{}');
    }
  }

  /* The draft of this name, whether or not its element is still in the page. */
  static forget(name) {
    document.querySelectorAll('terang-draft').forEach(one => one.getAttribute('name') === name && one.forget());
    for (const store of ['sessionStorage', 'localStorage']) {
      try { window[store].removeItem('terang.draft.' + name); } catch { /* a forbidden store holds nothing */ }
    }
  }

  get #key() {
    return 'terang.draft.' + this.getAttribute('name');
  }

  get #short() {
    try { return sessionStorage; } catch { return null; }
  }

  get #long() {
    try { return localStorage; } catch { return null; }
  }

  #read() {
    const json = this.#short?.getItem(this.#key) ?? this.#long?.getItem(this.#key) ?? null;
    try {
      const draft = JSON.parse(json);
      if (draft && Date.now() - draft.at > DAYS * 86_400_000) {
        this.forget();
        return null;
      }
      return draft ? json : null;
    } catch {
      return null;
    }
  }

  #write(draft) {
    if (left) {
      return;
    }
    const store = this.getAttribute('scope') === 'session' ? this.#short : this.#long;
    try {
      store?.setItem(this.#key, JSON.stringify({...draft, at: Date.now()}));
    } catch {
      // A full or forbidden store: the page itself still holds what was typed.
    }
  }
}

customElements.get('terang-draft') || customElements.define('terang-draft', TerangDraft);

/* <terang-copy text="…"> or <terang-copy address="/…">: a button inside copies it, the address in full, also where the clipboard needs a fallback (plain http). */
class TerangCopy extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', async () => {
      const text = this.getAttribute('text') ?? new URL(this.getAttribute('address'), location.origin).href;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
      }
      this.dispatchEvent(new CustomEvent('copied'));
    });
  }
}

customElements.get('terang-copy') || customElements.define('terang-copy', TerangCopy);
