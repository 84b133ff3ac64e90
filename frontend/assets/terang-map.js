/*
 * <terang-map>: a map to pick a place on or to show places, made with Leaflet (BSD-2) from its webjar.
 *
 *   lat, lng, zoom     where to look at first
 *   tiles              address pattern of the tiles ({z}/{x}/{y}); without it there is no map and the element hides
 *   attribution        who made the tiles, as plain text
 *   pick               present: a click, a tap or Enter (the middle of the map) puts the pin there
 *   label              accessible name
 *   .pin = {lat, lng}  the picked place, or null
 *   .places = [{lat, lng, label, href}]   places to show; href is optional
 *
 * Events: "picked" with detail {lat, lng}; "unlocated" when the device gives no place; "ready".
 * Method: locate() asks the device for its place and picks it.
 *
 * Everything goes on without it: whoever uses it must offer the same by words.
 */
const leaflet = new URL('../webjars/leaflet/1.9.4/dist/', import.meta.url);
const STREETS = 15;
let loading;

function load() {
  loading ??= new Promise((done, failed) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('leaflet.css', leaflet);
    const script = document.createElement('script');
    script.src = new URL('leaflet.js', leaflet);
    script.onload = () => done(window.L);
    script.onerror = () => {
      // The next map tries again.
      loading = undefined;
      script.remove();
      style.remove();
      failed();
    };
    document.head.append(style, script);
  });
  return loading;
}

class TerangMap extends HTMLElement {
  #map;
  #marker;
  #pin = null;
  #places = [];
  #shown;
  #resized;

  static observedAttributes = ['lat', 'lng', 'zoom'];

  async connectedCallback() {
    if (!this.getAttribute('tiles')) {
      this.hidden = true;
      return;
    }
    this.hidden = false;
    let L;
    try {
      L = await load();
    } catch {
      this.hidden = true;
      return;
    }
    if (!this.isConnected || this.#map) {
      return;
    }
    const canvas = document.createElement('div');
    canvas.className = 'terang-map__canvas';
    this.replaceChildren(canvas);
    if (this.getAttribute('label')) {
      canvas.setAttribute('role', 'application');
      canvas.setAttribute('aria-label', this.getAttribute('label'));
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = L.map(canvas, {zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still});
    this.#map.attributionControl.setPrefix(false);
    L.tileLayer(this.getAttribute('tiles'), {maxZoom: 19, attribution: this.#escape(this.getAttribute('attribution') ?? '')})
      .addTo(this.#map);
    this.#look();
    this.#lookAtPin();
    if (this.hasAttribute('pick')) {
      this.#map.on('click', event => this.#pickAt(event.latlng));
      canvas.addEventListener('keydown', event => {
        if (event.key === 'Enter' && event.target === canvas) {
          this.#pickAt(this.#map.getCenter());
        }
      });
    }
    this.#resized = new ResizeObserver(() => this.#map?.invalidateSize());
    this.#resized.observe(canvas);
    this.#drawPin();
    this.#drawPlaces();
    this.dispatchEvent(new CustomEvent('ready'));
  }

  disconnectedCallback() {
    this.#resized?.disconnect();
    this.#map?.remove();
    this.#map = this.#marker = this.#shown = undefined;
  }

  attributeChangedCallback() {
    this.#look();
  }

  get pin() {
    return this.#pin;
  }

  set pin(place) {
    this.#pin = place;
    this.#drawPin();
    this.#lookAtPin();
  }

  set places(places) {
    this.#places = places ?? [];
    this.#drawPlaces();
  }

  locate() {
    if (!navigator.geolocation) {
      this.dispatchEvent(new CustomEvent('unlocated'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      found => {
        const place = {lat: found.coords.latitude, lng: found.coords.longitude};
        this.pin = place;
        this.#tell(place);
      },
      () => this.dispatchEvent(new CustomEvent('unlocated')),
      {enableHighAccuracy: true, timeout: 10000, maximumAge: 60000});
  }

  #look() {
    const lat = Number(this.getAttribute('lat') ?? NaN);
    const lng = Number(this.getAttribute('lng') ?? NaN);
    if (this.#map && Number.isFinite(lat) && Number.isFinite(lng)) {
      this.#map.setView([lat, lng], Number(this.getAttribute('zoom') ?? 13));
    }
  }

  #lookAtPin() {
    if (this.#map && this.#pin) {
      // There is no zoom yet where nobody has said where to look.
      this.#map.setView(this.#pin, Math.max(this.#map.getZoom() ?? 0, STREETS));
    }
  }

  #pickAt(place) {
    this.#pin = {lat: place.lat, lng: place.lng};
    this.#drawPin();
    this.#tell(this.#pin);
  }

  #tell(place) {
    this.dispatchEvent(new CustomEvent('picked', {detail: {lat: place.lat, lng: place.lng}}));
  }

  #drawPin() {
    if (!this.#map) {
      return;
    }
    if (!this.#pin) {
      this.#marker?.remove();
      this.#marker = undefined;
      return;
    }
    this.#marker ??= window.L.marker(this.#pin, {icon: this.#icon('terang-map__pin'), keyboard: false}).addTo(this.#map);
    this.#marker.setLatLng(this.#pin);
  }

  #drawPlaces() {
    if (!this.#map) {
      return;
    }
    this.#shown?.remove();
    this.#shown = window.L.layerGroup(this.#places.map(place => {
      const marker = window.L.marker(place, {icon: this.#icon('terang-map__place'), title: place.label, alt: place.label});
      if (place.href) {
        marker.on('click', () => location.assign(place.href));
      }
      return marker;
    })).addTo(this.#map);
  }

  #icon(name) {
    return window.L.divIcon({className: name, iconSize: [24, 24], iconAnchor: [12, 12]});
  }

  #escape(text) {
    const span = document.createElement('span');
    span.textContent = text;
    return span.innerHTML;
  }
}

customElements.get('terang-map') || customElements.define('terang-map', TerangMap);
