/*
 * What the search box of the public pages can do where there is JavaScript; without it the form works all the same.
 * Suggestions are a combobox after ARIA 1.2 with a listbox of links; the words come from the server.
 */
(() => {
  const WAIT = 150;
  const SHORTEST = 2;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  class Suggestions {
    constructor(bar) {
      this.bar = bar;
      this.input = bar.querySelector('input');
      this.list = element('div', 'suggestions');
      this.list.id = 'suggestions';
      this.list.setAttribute('role', 'listbox');
      this.list.setAttribute('aria-label', bar.dataset.suggestions);
      this.said = element('span', 'hidden-visually');
      this.said.setAttribute('role', 'status');
      bar.append(this.list, this.said);
      // A search field may not be a combobox; a text field may.
      this.input.type = 'text';
      this.input.enterKeyHint = 'search';
      for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.list.id})) {
        this.input.setAttribute(name, value);
      }
      this.close();
      this.input.addEventListener('input', () => this.typed());
      this.input.addEventListener('keydown', event => this.pressed(event));
      this.input.addEventListener('blur', () => this.close());
      // The field keeps the focus while something is clicked.
      this.list.addEventListener('mousedown', event => event.preventDefault());
    }

    typed() {
      clearTimeout(this.timer);
      this.request?.abort();
      const words = this.input.value.trim();
      if (words.length < SHORTEST) {
        this.close();
      } else {
        this.timer = setTimeout(() => this.ask(words), WAIT);
      }
    }

    async ask(words) {
      this.request = new AbortController();
      try {
        const answer = await fetch(this.bar.dataset.suggest + '?q=' + encodeURIComponent(words), {signal: this.request.signal});
        const suggestions = answer.ok ? (await answer.json()).suggestions : [];
        if (document.activeElement === this.input) {
          this.show(suggestions);
        }
      } catch (failure) {
        // What newer words broke off says nothing about the list that is open.
        if (failure.name !== 'AbortError') {
          this.close();
        }
      }
    }

    show(suggestions) {
      this.close();
      if (suggestions.length === 0) {
        return;
      }
      let group;
      suggestions.forEach((one, index) => {
        if (group?.dataset.name !== one.group) {
          group = element('div', 'suggestions__group');
          group.dataset.name = one.group;
          group.setAttribute('role', 'group');
          group.setAttribute('aria-label', one.group);
          const title = element('div', 'suggestions__title', one.group);
          title.setAttribute('aria-hidden', 'true');
          group.append(title);
          this.list.append(group);
        }
        const option = element('a', 'suggestions__option');
        option.id = 'suggestion-' + index;
        option.href = one.address;
        option.tabIndex = -1;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const label = element('span', 'suggestions__label', one.label);
        label.dir = 'auto';
        option.append(label);
        if (one.note) {
          option.append(' ', element('span', 'suggestions__note', one.note));
        }
        group.append(option);
      });
      this.options = [...this.list.querySelectorAll('[role=option]')];
      this.list.hidden = false;
      this.input.setAttribute('aria-expanded', 'true');
      this.said.textContent = this.bar.dataset.count.replace('{0}', this.options.length);
    }

    close() {
      this.options = [];
      this.active = -1;
      this.list.hidden = true;
      this.list.replaceChildren();
      this.said.textContent = '';
      this.input.setAttribute('aria-expanded', 'false');
      this.input.removeAttribute('aria-activedescendant');
    }

    pressed(event) {
      if (event.isComposing || this.options.length === 0) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        this.choose(this.active + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter' && this.active >= 0) {
        event.preventDefault();
        this.options[this.active].click();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        this.request?.abort();
        this.close();
      }
    }

    /** Before the first and behind the last nothing is chosen, and Enter searches for what was typed. */
    choose(index) {
      this.options[this.active]?.setAttribute('aria-selected', 'false');
      this.active = index < -1 ? this.options.length - 1 : index >= this.options.length ? -1 : index;
      const option = this.options[this.active];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({block: 'nearest'});
        this.input.setAttribute('aria-activedescendant', option.id);
      } else {
        this.input.removeAttribute('aria-activedescendant');
      }
    }
  }

  /** Cases around the device. What leaves the browser is rounded to 0.001 degrees, about a hundred metres. */
  function offerHere(place) {
    const button = place.querySelector('button');
    const status = place.querySelector('[role=status]');
    place.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      status.textContent = status.dataset.asking;
      navigator.geolocation.getCurrentPosition(({coords}) => {
        const address = new URL(location.href);
        const words = document.getElementById('q').value.trim();
        address.searchParams.delete('page');
        if (words) {
          address.searchParams.set('q', words);
        } else {
          address.searchParams.delete('q');
        }
        address.searchParams.set('near', coords.latitude.toFixed(3) + ',' + coords.longitude.toFixed(3));
        if (!address.searchParams.has('radius')) {
          address.searchParams.set('radius', '2');
        }
        address.searchParams.set('sort', 'nearest');
        address.hash = '';
        // Whoever comes back to this page finds it as it was.
        button.disabled = false;
        status.textContent = '';
        location.assign(address);
      }, () => {
        button.disabled = false;
        status.textContent = status.dataset.failed;
      }, {maximumAge: 60_000, timeout: 15_000});
    });
  }

  document.querySelectorAll('[data-suggest]').forEach(bar => new Suggestions(bar));
  if ('geolocation' in navigator) {
    document.querySelectorAll('[data-here]').forEach(offerHere);
  }
})();
