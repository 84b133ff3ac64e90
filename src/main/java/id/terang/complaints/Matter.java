package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;

/// What a case is about, as far as promises go.
record Matter(Kind kind, Track track, long service) { }
