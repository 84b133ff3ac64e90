/*
 * The part of the desk that lives in the browser.
 *
 * - Single keys (j k x / Enter Escape, letters on buttons with data-key; ? lists them). Shift with j k or the arrows picks line
 *   after line; while lines are picked, the letters of what can be done with several are about them. They rest while somebody types, while a dialog or
 *   menu is open, and for good when switched off (WCAG 2.1.4).
 * - Drafts: what is typed into a field with data-desk-draft stays in this tab until it is sent or given up, also on pages of the
 *   desk without keys. What no field says, the server has kept beside it. They are one official's own, and gone when that one
 *   signs out (terang-draft.js). Those of a form with data-desk-form are handed to the server when typing pauses ("desk-draft"
 *   with detail {words, typed}), which keeps them for another device too; "@" beside the words says when they were typed, and
 *   whether the server has them; "=" which of its versions was the last from here.
 * - Tells the server when somebody comes back to this window, once some seconds after opening, and when nobody has done anything
 *   here for minutes, and again does.
 */
const KEYS = "terang.desk.keys";
const DRAFTS = "terang.desk.draft/";
const TYPED = "@";
const HANDED = "+";
const VERSION = "=";
const PAUSE_MS = 1500;
const SETTLED_MS = 6000;
const IDLE_MS = 10 * 60_000;
const DOINGS = ["keydown", "pointerdown", "wheel"];

/* As drafts of whoever works here now are called; the layout of the desk names them. */
const own = name => `${DRAFTS}${document.querySelector("[data-official]")?.dataset.official ?? ""}/${name}`;

const typing = target => target?.closest?.("input, textarea, select, [contenteditable=true]");
const floating = () => document.querySelector(
  "dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-menu-bar-overlay[opened], vaadin-select[opened], vaadin-combo-box[opened]");
const grid = () => document.querySelector("vaadin-grid.queue");
const shown = one => !one.closest("[hidden]");
const letters = one => one.dataset.keys.split("\n").filter(line => line).map(line => [line[0], line.slice(2)]);
const picking = () => [...document.querySelectorAll(".bulk-bar")].find(shown);
const EXTENDING = {ArrowDown: "ArrowDown", ArrowUp: "ArrowUp", J: "ArrowDown", K: "ArrowUp"};

class TerangDesk extends HTMLElement {

  connectedCallback() {
    // before the grid, which would take Enter for itself
    this.onKey = event => this.key(event);
    this.onLook = () => document.visibilityState === "visible" && this.dispatchEvent(new CustomEvent("desk-awake"));
    this.onDoing = () => this.busy();
    DOINGS.forEach(doing => document.addEventListener(doing, this.onDoing, {capture: true, passive: true}));
    document.addEventListener("keydown", this.onKey, true);
    document.addEventListener("visibilitychange", this.onLook);
    this.settling = setTimeout(() => this.dispatchEvent(new CustomEvent("desk-settled")), SETTLED_MS);
    this.idle = false;
    this.busy();
    this.render();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey, true);
    document.removeEventListener("visibilitychange", this.onLook);
    DOINGS.forEach(doing => document.removeEventListener(doing, this.onDoing, {capture: true}));
    clearTimeout(this.settling);
    clearTimeout(this.resting);
  }

  /* A desk that asks by itself would never be signed out; it asks no more while nobody is there. */
  busy() {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.idle = true;
      this.dispatchEvent(new CustomEvent("desk-idle"));
    }, IDLE_MS);
    if (this.idle) {
      this.idle = false;
      this.dispatchEvent(new CustomEvent("desk-settled"));
      this.dispatchEvent(new CustomEvent("desk-awake"));
    }
  }

  get on() {
    return localStorage.getItem(KEYS) !== "off";
  }

  render() {
    const say = this.dataset;
    const hint = (keys, words) => {
      const line = document.createElement("span");
      for (const key of keys) {
        const kbd = document.createElement("kbd");
        kbd.className = "key";
        kbd.textContent = key;
        line.append(kbd, " ");
      }
      line.append(words);
      return line;
    };
    this.replaceChildren();
    if (this.on) {
      this.append(hint(["J", "K"], say.next), hint(["Enter"], say.open), hint(["X"], say.pick), hint(["/"], say.search), hint(["Ctrl", "K"], say.palette), hint(["?"], say.help));
    }
    const toggle = document.createElement("button");
    toggle.type = "button";
    toggle.textContent = this.on ? say.off : say.on;
    toggle.addEventListener("click", () => {
      localStorage.setItem(KEYS, this.on ? "off" : "on");
      this.render();
      this.querySelector("button").focus();
    });
    this.append(toggle);
    document.documentElement.classList.toggle("desk-keys-off", !this.on);
  }

  key(event) {
    const target = event.composedPath()[0];
    if (event.key === "k" && (event.ctrlKey || event.metaKey) && !floating()) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("desk-palette"));
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && sendForm(target)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!this.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || floating()) {
      return;
    }
    if (typing(target)) {
      if (event.key === "Escape" && target.closest("[data-desk-search]")) {
        focusLine();
      }
      return;
    }
    if (this.act(event, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  act(event, target) {
    if (event.shiftKey && EXTENDING[event.key]) {
      return extend(EXTENDING[event.key]);
    }
    switch (event.key) {
      case "/": {
        const search = document.querySelector("[data-desk-search]");
        search?.focus();
        return search;
      }
      case "j":
        return move("ArrowDown", target);
      case "k":
        return move("ArrowUp", target);
      case "x":
        return pickLine();
      case "?":
        return this.list();
      case "Enter":
        return openLine();
      case "Escape":
        return focusLine();
      default: {
        const picked = picking()?.dataset.letters.includes(event.key);
        const button = picked ? null : [...document.querySelectorAll("[data-key]")].find(one => one.dataset.key === event.key);
        button?.click();
        if (!button && /^[a-z]$/.test(event.key)) {
          // an action that stands in the menu, or is about the picked lines
          this.dispatchEvent(new CustomEvent("desk-letter", {detail: event.key}));
          return true;
        }
        return button;
      }
    }
  }

  /* All keys that work now: those of the buttons on the screen, and those of actions that stand in a menu. */
  list() {
    const say = this.dataset;
    const bar = picking();
    const picked = bar ? letters(bar) : [];
    const others = ([key]) => !bar?.dataset.letters.includes(key);
    const buttons = [...document.querySelectorAll("[data-key]")].map(one =>
      [one.dataset.key, one.dataset.keyName ?? [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join("")]);
    const inMenus = [...document.querySelectorAll("[data-keys]")].filter(one => !one.matches(".bulk-bar")).flatMap(letters);
    const keys = [["J  K", say.next], ["Enter", say.open], ["X", say.pick], ["Shift ↑ ↓", say.range], ["/", say.search], ["Esc", say.back], ["Ctrl Enter", say.send],
      ["Ctrl K", say.palette], ...picked, ...[...buttons, ...inMenus].filter(others)];
    const dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-label", say.hint);
    const title = document.createElement("h2");
    title.textContent = say.hint;
    const terms = document.createElement("dl");
    for (const [key, words] of keys) {
      const name = document.createElement("dt");
      const kbd = document.createElement("kbd");
      kbd.className = "key";
      kbd.textContent = key.toUpperCase() === key ? key : key.length === 1 ? key.toUpperCase() : key;
      name.append(kbd);
      const meaning = document.createElement("dd");
      meaning.textContent = words;
      terms.append(name, meaning);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = say.close;
    close.addEventListener("click", () => dialog.close());
    dialog.append(title, terms, close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  static restore(form) {
    for (const field of form.querySelectorAll("[data-desk-draft]")) {
      const kept = sessionStorage.getItem(own(field.dataset.deskDraft));
      if (kept !== null && kept !== field.value) {
        field.value = kept;
        field.dispatchEvent(new CustomEvent("change", {bubbles: true}));
      }
    }
  }

  /* All that is kept of a draft, by the rest of its name. */
  static kept(draft) {
    return Object.fromEntries(keys(draft).map(key => [key.slice(own(draft).length), sessionStorage.getItem(key)]).filter(([name]) => name !== TYPED && name !== VERSION));
  }

  static keep(name, words) {
    sessionStorage.setItem(own(name), words);
  }

  static fill(form, name, words) {
    TerangDesk.keep(name, words);
    pause(form);
  }

  /* The server has what was typed until then; what was typed since is handed over at the next pause. */
  static handed(draft, typed, at) {
    if (sessionStorage.getItem(own(draft) + TYPED) === null) {
      return;
    }
    sessionStorage.setItem(own(draft) + VERSION, at);
    if (sessionStorage.getItem(own(draft) + TYPED) === typed) {
      sessionStorage.setItem(own(draft) + TYPED, typed + HANDED);
    }
  }

  /* Between what is kept here and what the server has, so old. What was handed over from here and is another there now was changed
     elsewhere since. What was not, and does not follow what is there, is left to its writer. The server lets go of drafts for
     many reasons; only one that is over, sent or thrown away, is forgotten here. */
  static settle(form, draft, there, over) {
    const here = TerangDesk.kept(draft);
    const handed = (sessionStorage.getItem(own(draft) + TYPED) ?? "").endsWith(HANDED);
    const empty = Object.keys(here).length === 0;
    if (there && (empty || handed || same(here, there.words))) {
      const elsewhere = !same(here, there.words);
      TerangDesk.forget(draft);
      Object.entries(there.words).forEach(([name, words]) => TerangDesk.keep(draft + name, words));
      sessionStorage.setItem(own(draft) + TYPED, Date.now() - there.age + HANDED);
      sessionStorage.setItem(own(draft) + VERSION, there.at);
      return {words: there.words, elsewhere, other: false};
    }
    if (over && handed) {
      TerangDesk.forget(draft);
      return {words: {}, elsewhere: false, other: false};
    }
    const other = there && there.at !== sessionStorage.getItem(own(draft) + VERSION);
    if (!empty && !handed && !other) {
      pause(form);
    }
    return {words: here, elsewhere: false, other: Boolean(other)};
  }

  static hand(form) {
    hand(form);
  }

  static forget(draft) {
    clearTimeout(pauses.get(draft));
    pauses.delete(draft);
    keys(draft).forEach(key => sessionStorage.removeItem(key));
  }
}

const keys = draft => Object.keys(sessionStorage).filter(key => key.startsWith(own(draft)));

const same = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/* By draft, until it is handed over. */
const pauses = new Map();

function pause(form) {
  const draft = form.dataset.deskForm;
  sessionStorage.setItem(own(draft) + TYPED, String(Date.now()));
  clearTimeout(pauses.get(draft));
  pauses.set(draft, setTimeout(() => hand(form), PAUSE_MS));
}

function hand(form) {
  const draft = form.dataset.deskForm;
  clearTimeout(pauses.get(draft));
  pauses.delete(draft);
  form.dispatchEvent(new CustomEvent("desk-draft", {detail: {words: TerangDesk.kept(draft), typed: sessionStorage.getItem(own(draft) + TYPED) ?? ""}}));
}

document.addEventListener("input", event => {
  const field = event.target.closest?.("[data-desk-draft]");
  if (field) {
    TerangDesk.keep(field.dataset.deskDraft, event.target.value ?? "");
    const form = field.closest("[data-desk-form]");
    if (form) {
      pause(form);
    }
  }
});

/* Whoever leaves a field may leave the page with the next click. */
document.addEventListener("focusout", event => {
  const form = event.target.closest?.("[data-desk-form]");
  if (form && pauses.has(form.dataset.deskForm)) {
    hand(form);
  }
});

/* Ctrl+Enter sends the form that is being filled in; leaving the field first hands its words to the server. */
function sendForm(target) {
  const send = target?.closest?.(".action-form")?.querySelector(".action-form__send");
  if (send && !send.disabled) {
    target.blur();
    send.click();
  }
  return send;
}

const focused = () => grid()?.shadowRoot.activeElement;

/* The line of the open case, else where the grid was left; the grid itself takes no focus. */
function focusLine() {
  const open = document.querySelector("a.queue-line[aria-current=page]")?.closest("vaadin-grid-cell-content");
  const items = grid()?.shadowRoot.querySelector("#items");
  const cell = open?.assignedSlot?.closest("td") ?? items?.querySelector("td[tabindex='0']") ?? items?.querySelector("td");
  cell?.focus();
  return cell;
}

/* The grid moves by arrows; j and k are only other names for them. */
function move(arrow) {
  const cell = focused();
  if (!cell?.closest("#items")) {
    return focusLine();
  }
  cell.dispatchEvent(new KeyboardEvent("keydown", {key: arrow, bubbles: true, composed: true, cancelable: true}));
  return cell;
}

/* From line to line, each picked with those before; beginning anew where the last run did not end. */
let extended = null;

function extend(arrow) {
  if (!focused()?.closest("#items")) {
    return null;
  }
  if (inLine("a")?.href !== extended || !inLine("input[type=checkbox]")?.checked) {
    pickUpTo("start");
  }
  move(arrow);
  pickUpTo("here");
  extended = inLine("a")?.href ?? null;
  return true;
}

function pickUpTo(where) {
  inLine("input[type=checkbox]")?.dispatchEvent(new CustomEvent("desk-range", {detail: where}));
}

const inLine = selector => focused()?.closest("tr")?.querySelector("td slot")?.assignedElements()[0]?.querySelector(selector);

function openLine() {
  const line = inLine("a");
  line?.click();
  return line;
}

/* Who picks elsewhere begins anew. */
document.addEventListener("change", event => {
  if (event.target.closest?.(".queue-row__pick")) {
    extended = null;
  }
});

function pickLine() {
  const box = inLine("input[type=checkbox]");
  box?.click();
  return box;
}

customElements.define("terang-desk", TerangDesk);
